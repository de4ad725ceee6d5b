import type { Device, SealedIdentity, Workspace } from '~/identity/contract'
import { deviceOfRequest } from '~/identity/queries/device.server'
import { addresses } from '~/kernel/addresses'
import type { Locale } from '~/kernel/locales'
import { cookie, readCookie, SESSION_COOKIE } from '~/platform/http/cookies.server'
import { notFound, seeOther } from '~/platform/http/responses.server'
import { sealedCookie } from '~/platform/http/sealed-cookie.server'
import type { RequestContext } from './load-context'

type Origin = Pick<RequestContext, 'publicOrigin'>

const home: Record<Workspace, (locale: Locale) => string> = { official: addresses.official, association: addresses.association, moderation: addresses.moderation, admin: addresses.admin, audit: addresses.audit }

/** The secret of a browser that has asked for a letter; its link and code work in this browser only. */
const ASKED_COOKIE = 'asked-to-sign-in'
const ASKED_SECONDS = 3600

/** Strong identification of somebody not known yet, until they have asked for the letter that says who they are. */
const identified = sealedCookie('identified', 15 * 60)

/** Where somebody works after signing in: at the first of their workspaces. */
export function workspaceOf(locale: Locale, workspaces: readonly Workspace[]): string {
  return workspaces[0] ? home[workspaces[0]](locale) : addresses.front(locale)
}

/** On to an address with a new session in the browser. */
export function enterWith(context: Origin, entered: { sessionToken: string }, address: string): Response {
  return seeOther(address, { 'Set-Cookie': cookie(SESSION_COOKIE, entered.sessionToken, { secure: isSecure(context) }) })
}

/** On to an address with the session and a strong identification taken out of the browser, and what the browser has kept of our pages as well. */
export function leaveTo(context: Origin, address: string): Response {
  const answer = seeOther(address, { 'Set-Cookie': cookie(SESSION_COOKIE, '', { secure: isSecure(context), seconds: 0 }), 'Clear-Site-Data': '"cache"' })
  answer.headers.append('Set-Cookie', identified.remove(isSecure(context)))
  return answer
}

/** The browser of a request as commands of signing in want it. */
export function signingBrowser(context: Origin, request: Request): { earlierToken?: string; device: Device; browserSecret: string | null } {
  const earlierToken = readCookie(request, SESSION_COOKIE, isSecure(context)) ?? undefined
  return { earlierToken, device: deviceOfRequest(request), browserSecret: readCookie(request, ASKED_COOKIE, isSecure(context)) }
}

/** On to the page that says a letter has been sent; the browser keeps the secret that the letter works with. */
export function letterSent(context: Origin, locale: Locale, asked: { browserSecret: string }): Response {
  const secure = isSecure(context)
  const answer = seeOther(addresses.signInSent(locale), { 'Set-Cookie': cookie(ASKED_COOKIE, asked.browserSecret, { secure, seconds: ASKED_SECONDS }) })
  answer.headers.append('Set-Cookie', identified.remove(secure))
  return answer
}

/** Who has just identified themselves strongly in this browser without being known yet, or null. */
export function identifiedIn(context: RequestContext, request: Request): SealedIdentity | null {
  const kept = identified.read(request, context.secrets.sessions, context.work.now, isSecure(context))
  return kept === null ? null : (JSON.parse(kept) as SealedIdentity)
}

/** A `Set-Cookie` value that keeps a strong identification for a quarter of an hour. */
export function keepIdentified(context: RequestContext, identity: SealedIdentity): string {
  return identified.write(JSON.stringify(identity), context.secrets.sessions, context.work.now, isSecure(context))
}

/** Throws a 404 where letters are not offered: then nobody asks for one, and none that is on its way signs in. */
export function requireLetters({ signIn }: Pick<RequestContext, 'signIn'>): void {
  if (!signIn.offers.includes('email')) notFound()
}

/** Whether people reach the product over https; its cookies then go no other way. */
export function isSecure({ publicOrigin }: Origin): boolean {
  return publicOrigin.startsWith('https://')
}
