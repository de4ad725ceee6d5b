import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { data } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requestLinkHere } from '~/identity/commands/request-sign-in-link.server'
import { signIn } from '~/identity/commands/sign-in.server'
import { linkPageOffer, linkReturnTo } from '~/identity/queries/sign-in-link-page.server'
import { LinkExpiredPage, LinkPage, OtherBrowserPage } from '~/identity/ui/link-pages'
import { addresses } from '~/kernel/addresses'
import { localeOf } from '~/platform/http/locale-param.server'
import { readForm } from '~/platform/http/read-form.server'
import { seeOther, tooMany } from '~/platform/http/responses.server'
import { underLimit } from '~/platform/http/under-limit.server'
import { textFor } from '~/platform/i18n/text-for'
import { titleMeta } from '~/shell/page-title'
import { enterWith, letterSent, requireLetters, signingBrowser, workspaceOf } from '../entering.server'

export const handle = { js: false, frame: 'answer' }

export const meta: MetaFunction<typeof loader> = ({ matches, data: page }) => titleMeta(matches, page?.title ?? '', { noIndex: true })

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requireLetters(context)
  const t = textFor(localeOf(params), 'identity')
  const token = params.token ?? ''
  const offer = await linkPageOffer(context.work, token, signingBrowser(context, request).browserSecret)
  // Whoever pressed the link a second time has what they came for: they are in. Any dead link does the same, so it tells nothing.
  if (offer === 'gone' && context.viewer) throw seeOther((await linkReturnTo(context.work, token, context.viewer)) ?? workspaceOf(localeOf(params), context.viewer.workspaces))
  const title = offer === 'gone' ? t('link.expired.title') : offer === 'sign-in' ? t('link.title') : t('link.other-browser.title')
  return data({ token, offer, title }, { status: offer === 'gone' ? 410 : 200, headers: { 'Cache-Control': 'no-store' } })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const locale = localeOf(params)
  requireLetters(context)
  const token = params.token ?? ''
  const browser = signingBrowser(context, request)
  const read = await readForm(request)
  if (read.ok && read.form.get('intent') === 'again') {
    if (!(await underLimit(context, 'sign-in', `link ${token}`))) throw tooMany()
    const asked = await requestLinkHere(context.work, { token, locale, browserSecret: browser.browserSecret })
    return asked.ok ? letterSent(context, locale, asked.value) : seeOther(addresses.signInLink(locale, token))
  }
  if (!(await underLimit(context, 'sign-in-link', token))) throw tooMany()
  const entered = await signIn(context.work, { token, browser, isDirectoryRequired: context.signIn.isDirectoryRequired })
  if (!entered.ok) return seeOther(addresses.signInLink(locale, token))
  return enterWith(context, entered.value, entered.value.returnTo ?? workspaceOf(locale, entered.value.workspaces))
}

export default function SignInLink() {
  const { token, offer } = useLoaderData<typeof loader>()
  if (offer === 'gone') return <LinkExpiredPage />
  return offer === 'sign-in' ? <LinkPage token={token} /> : <OtherBrowserPage token={token} />
}
