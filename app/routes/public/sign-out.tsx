import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { signOut } from '~/identity/commands/sign-out.server'
import { SignOutPage } from '~/identity/ui/link-pages'
import { addresses } from '~/kernel/addresses'
import { localeOf } from '~/platform/http/locale-param.server'
import { textFor } from '~/platform/i18n/text-for'
import { titleMeta } from '~/shell/page-title'
import { leaveTo } from '../entering.server'

export const handle = { js: false, frame: 'answer' }

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => titleMeta(matches, data?.title ?? '', { noIndex: true })

export function loader({ params, context }: LoaderFunctionArgs) {
  const t = textFor(localeOf(params), 'identity')
  return { name: context.viewer?.displayName ?? null, title: t(context.viewer ? 'sign-out.title' : 'sign-out.done.title') }
}

export async function action({ params, context }: ActionFunctionArgs) {
  if (context.viewer) await signOut(context.work, { sessionId: context.viewer.sessionId })
  return leaveTo(context, addresses.signOut(localeOf(params)))
}

export default function SignOut() {
  return <SignOutPage name={useLoaderData<typeof loader>().name} />
}
