import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { associationsOf } from '~/associations/queries/associations-of.server'
import { requestSignInLink } from '~/identity/commands/request-sign-in-link.server'
import { signInAsDemo } from '~/identity/commands/sign-in-as-demo.server'
import { signInWithCode } from '~/identity/commands/sign-in-with-code.server'
import { demoPeople } from '~/identity/queries/demo-people.server'
import { linkMinutes } from '~/identity/queries/sign-in-link-page.server'
import type { SignInOffer } from '~/identity/contract'
import { SIGN_IN_FORM } from '~/identity/ui/email-form'
import { LinkSentPage } from '~/identity/ui/link-sent-page'
import { SignInPage } from '~/identity/ui/sign-in-page'
import { addresses, isOwnPath } from '~/kernel/addresses'
import type { Locale } from '~/kernel/locales'
import { pickText } from '~/kernel/localized-text'
import { localeOf } from '~/platform/http/locale-param.server'
import { readForm } from '~/platform/http/read-form.server'
import { seeOther, stillTyped, tooMany, unprocessable } from '~/platform/http/responses.server'
import { underLimit } from '~/platform/http/under-limit.server'
import { textFor } from '~/platform/i18n/text-for'
import { titleMeta } from '~/shell/page-title'
import { enterWith, identifiedIn, letterSent, requireLetters, signingBrowser, workspaceOf } from '../entering.server'
import { isOnlyShown } from '../form-of.server'
import type { RequestContext } from '../load-context'

export const handle = {
  js: false,
  languageForm: ({ isSent, offers }: { isSent: boolean; offers: readonly SignInOffer[] }) => (isSent || offers.includes('email') ? SIGN_IN_FORM : undefined),
}

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => titleMeta(matches, data?.title ?? '', { noIndex: true })

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const query = new URL(request.url).searchParams
  const isSent = query.has('sent') && context.signIn.offers.includes('email')
  const isIdentified = !isSent && query.has('identified') && identifiedIn(context, request) !== null
  const returnTo = wayBack(request)
  const isKnown = context.viewer?.workspaces.length === 0
  if (context.viewer && returnTo === undefined && !isSent && !(isIdentified && isKnown)) throw seeOther(workspaceOf(locale, context.viewer.workspaces))
  const { offers, directory, identification } = context.signIn
  const people = isSent || isIdentified ? [] : await demoPeople(context.work, isMock(context))
  const about = await Promise.all(people.map(async ({ personId, locale: own }) => {
    const names = (await associationsOf(context.work, personId)).map((each) => pickText(each.name, locale, own).text)
    return [personId, names.join(', ')] as const
  }))
  const labelOf = (provider: { label: Parameters<typeof pickText>[0] | null } | null) => (provider?.label ? pickText(provider.label, locale, context.county.originalLocale).text : undefined)
  const title = textFor(locale, 'identity')(isSent ? 'sign-in.sent.title' : isIdentified ? 'sign-in.identified.title' : 'sign-in.title')
  return {
    title, isSent, isIdentified, isKnown, minutes: linkMinutes(), isDemo: context.isDemo, people, returnTo, offers, labels: { oidc: labelOf(directory), strong: labelOf(identification) },
    about: Object.fromEntries(about.filter(([, names]) => names !== '')), contact: context.county.settings.helpEmail,
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const locale = localeOf(params)
  const read = await readForm(request)
  if (!read.ok) return unprocessable({ email: '', problem: 'invalid' as const })
  const { form } = read
  const intent = form.get('intent')
  if (intent === 'demo') return await enterDemo(context, request, locale, form)
  requireLetters(context)
  if (intent === 'code') {
    const code = String(form.get('code') ?? '').slice(0, 200)
    if (isOnlyShown(context, request, form, { locale, hasTyped: code !== '' })) return stillTyped({ code, problem: null })
    return await enterByCode(context, request, locale, code)
  }
  const email = String(form.get('email') ?? '').slice(0, 320)
  if (isOnlyShown(context, request, form, { locale, hasTyped: email !== '' })) return stillTyped({ email, problem: null })
  return await askForLetter(context, request, locale, email)
}

async function enterDemo(context: RequestContext, request: Request, locale: Locale, form: FormData): Promise<never> {
  const done = await signInAsDemo(context.work, { personId: String(form.get('person')), isDemo: isMock(context), ...signingBrowser(context, request) })
  throw done.ok ? enterWith(context, done.value, wayBack(request) ?? workspaceOf(locale, done.value.workspaces)) : seeOther(addresses.signIn(locale))
}

async function enterByCode(context: RequestContext, request: Request, locale: Locale, code: string) {
  const browser = signingBrowser(context, request)
  if (!(await underLimit(context, 'sign-in-code', browser.browserSecret))) throw tooMany()
  const entered = await signInWithCode(context.work, { typed: code, browser, key: context.secrets.identity, isDirectoryRequired: context.signIn.isDirectoryRequired })
  if (entered.ok) throw enterWith(context, entered.value, entered.value.returnTo ?? workspaceOf(locale, entered.value.workspaces))
  return unprocessable({ code, problem: entered.code })
}

async function askForLetter(context: RequestContext, request: Request, locale: Locale, email: string) {
  if (email.trim() === '') return unprocessable({ email, problem: 'required' as const })
  if (!(await underLimit(context, 'sign-in', email.trim().toLowerCase()))) throw tooMany()
  const identified = new URL(request.url).searchParams.has('identified') ? identifiedIn(context, request) : null
  const asked = await requestSignInLink(context.work, { email, locale, returnTo: wayBack(request), browserSecret: signingBrowser(context, request).browserSecret, identified })
  if (asked.ok) throw letterSent(context, locale, asked.value)
  return unprocessable({ email, problem: 'invalid' as const })
}

function wayBack(request: Request): string | undefined {
  const to = new URL(request.url).searchParams.get('to')
  return isOwnPath(to) ? to : undefined
}

function isMock(context: RequestContext): boolean {
  return context.isDemo && context.signIn.offers.includes('mock')
}

export default function SignIn() {
  const { isSent, minutes, isDemo, ...page } = useLoaderData<typeof loader>()
  const typed = useActionData<typeof action>()
  if (typed && 'code' in typed) return <LinkSentPage minutes={minutes} isDemo={isDemo} typed={typed} />
  return isSent && !typed ? <LinkSentPage minutes={minutes} isDemo={isDemo} /> : <SignInPage {...page} typed={typed} />
}
