import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { endOwnSessions, type Ending } from '~/identity/commands/end-own-sessions.server'
import { forgetOwnEmail } from '~/identity/commands/forget-own-email.server'
import type { Viewer } from '~/identity/contract'
import { accountPage } from '~/identity/queries/account-page.server'
import { ACCOUNT_DONE, AccountPage } from '~/identity/ui/account-page'
import { addresses } from '~/kernel/addresses'
import type { Locale } from '~/kernel/locales'
import { localeOf } from '~/platform/http/locale-param.server'
import { readForm } from '~/platform/http/read-form.server'
import { seeOther } from '~/platform/http/responses.server'
import { textFor } from '~/platform/i18n/text-for'
import { titleMeta } from '~/shell/page-title'
import { leaveTo } from '../entering.server'
import type { RequestContext } from '../load-context'

export const handle = { js: false, frame: 'work' }

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => titleMeta(matches, data?.title ?? '', { noIndex: true })

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const viewer = viewerOr(context, locale)
  const done = ACCOUNT_DONE.find((each) => each === new URL(request.url).searchParams.get('done')) ?? null
  const account = await accountPage(context.work, viewer, context.signIn.isDirectoryRequired)
  return { title: textFor(locale, 'identity')('account.title'), account, done }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const locale = localeOf(params)
  const viewer = viewerOr(context, locale)
  const { work } = context
  const read = await readForm(request)
  const intent = read.ok ? read.form.get('intent') : null
  if (intent === 'forget-email') {
    const forgotten = await forgetOwnEmail(work, { personId: viewer.personId, signedInAt: viewer.signedInAt })
    if (!forgotten.ok && forgotten.code === 'sign-in-too-old') return seeOther(addresses.signIn(locale, addresses.account(locale)))
    return seeOther(forgotten.ok ? addresses.accountDone(locale, 'email') : addresses.account(locale))
  }
  const ending = endingOf(intent, read.ok ? read.form.get('session') : null)
  if (!ending) return seeOther(addresses.account(locale))
  await endOwnSessions(work, { personId: viewer.personId, currentId: viewer.sessionId, ending })
  const isOut = ending.which === 'all' || (ending.which === 'one' && ending.sessionId === viewer.sessionId)
  return isOut ? leaveTo(context, addresses.signOut(locale)) : seeOther(addresses.accountDone(locale, 'ended'))
}

function viewerOr(context: RequestContext, locale: Locale): Viewer {
  if (context.viewer === null) throw seeOther(addresses.signIn(locale, addresses.account(locale)))
  return context.viewer
}

function endingOf(intent: unknown, session: unknown): Ending | null {
  if (intent === 'one') return { which: 'one', sessionId: String(session) }
  return intent === 'others' || intent === 'all' ? { which: intent } : null
}

export default function Account() {
  const { account, done } = useLoaderData<typeof loader>()
  return <AccountPage account={account} done={done} />
}
