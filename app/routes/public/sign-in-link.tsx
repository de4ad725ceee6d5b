import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { data } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { signIn } from '~/identity/commands/sign-in.server'
import { isLinkUsable } from '~/identity/queries/sign-in-link-page.server'
import { LinkExpiredPage, LinkPage } from '~/identity/ui/link-pages'
import { addresses } from '~/kernel/addresses'
import { localeOf } from '~/platform/http/locale-param.server'
import { readCookie, SESSION_COOKIE } from '~/platform/http/cookies.server'
import { seeOther, tooMany } from '~/platform/http/responses.server'
import { underLimit } from '~/platform/http/under-limit.server'
import { textFor } from '~/platform/i18n/text-for'
import { titleMeta } from '~/shell/page-title'
import { enterWith, workspaceOf } from '../entering.server'

export const handle = { js: false, frame: 'answer' }

export const meta: MetaFunction<typeof loader> = ({ matches, data: page }) => titleMeta(matches, page?.title ?? '', { noIndex: true })

export async function loader({ params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const token = params.token ?? ''
  const t = textFor(locale, 'identity')
  if (!(await isLinkUsable(context.work, token))) return data({ token: null, title: t('link.expired.title') }, { status: 410, headers: { 'Cache-Control': 'no-store' } })
  return data({ token, title: t('link.title') }, { headers: { 'Cache-Control': 'no-store' } })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const locale = localeOf(params)
  const token = params.token ?? ''
  if (!(await underLimit(context, 'sign-in-link', token))) throw tooMany()
  const entered = await signIn(context.work, { token, earlierToken: readCookie(request, SESSION_COOKIE) ?? undefined })
  if (!entered.ok) return seeOther(addresses.signInLink(locale, token))
  return enterWith(context, entered.value, entered.value.returnTo ?? workspaceOf(locale, entered.value.workspaces))
}

export default function SignInLink() {
  const { token } = useLoaderData<typeof loader>()
  return token === null ? <LinkExpiredPage /> : <LinkPage token={token} />
}
