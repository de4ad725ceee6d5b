import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { keptTimes } from '~/counties/queries/kept-times.server'
import { closeOwnAccount } from '~/identity/commands/close-own-account.server'
import { mustSignInAgain } from '~/identity/queries/account-page.server'
import { LeavePage, LeftPage } from '~/identity/ui/my-data/leave-page'
import { addresses } from '~/kernel/addresses'
import { localeOf } from '~/platform/http/locale-param.server'
import { conflict, seeOther } from '~/platform/http/responses.server'
import { textFor } from '~/platform/i18n/text-for'
import { titleMeta } from '~/shell/page-title'
import { leaveTo } from '../entering.server'
import { requireSignedIn } from '../my-account-data.server'

export const handle = { js: false, frame: 'answer' }

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => titleMeta(matches, data?.title ?? '', { noIndex: true })

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const t = textFor(locale, 'identity')
  const period = keptTimes(context.county.settings).people
  const asked = new URL(request.url).searchParams.get('done')
  const done: 'erased-now' | 'erased-later' | null = asked === 'erased-now' || asked === 'erased-later' ? asked : null
  if (context.viewer === null && done) return { title: t('my-data.leave.done.title'), period, done, neededFor: [], mustSignInAgain: false }
  const viewer = requireSignedIn(context, locale, request)
  return { title: t('my-data.leave.title'), period, done: null, neededFor: await context.guards.nameNeededFor(context.work, viewer.personId), mustSignInAgain: mustSignInAgain(context.work, viewer) }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const locale = localeOf(params)
  const { personId, signedInAt } = requireSignedIn(context, locale, request)
  const left = await closeOwnAccount(context.work, { personId, signedInAt }, context.guards)
  if (!left.ok && left.code === 'only-administrator') return conflict({ isOnlyAdministrator: true })
  if (!left.ok && left.code === 'sign-in-too-old') throw seeOther(addresses.signIn(locale, addresses.myDataLeave(locale)))
  throw leaveTo(context, addresses.myDataLeft(locale, left.ok ? left.value.name : 'erased-later'))
}

export default function MyDataLeave() {
  const { period, done, neededFor, mustSignInAgain: isOld } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  if (done) return <LeftPage name={done} period={period} />
  return <LeavePage facts={{ neededFor, period, isOnlyAdministrator: refused?.isOnlyAdministrator ?? false, mustSignInAgain: isOld }} />
}
