import type { Role } from '~/identity/contract'
import { addresses } from '~/kernel/addresses'
import type { Locale } from '~/kernel/locales'
import { cookie, SESSION_COOKIE } from '~/platform/http/cookies.server'
import { seeOther } from '~/platform/http/responses.server'
import type { RequestContext } from './load-context'

/** Where somebody works after signing in: officials at their desk, representatives at their association's. */
export function workspaceOf(locale: Locale, roles: readonly string[]): string {
  if (roles.includes('official' satisfies Role)) return addresses.official(locale)
  return roles.includes('representative' satisfies Role) ? addresses.association(locale) : addresses.front(locale)
}

/** On to an address with a new session in the browser. */
export function enterWith(context: Pick<RequestContext, 'publicOrigin'>, entered: { sessionToken: string }, address: string): Response {
  return seeOther(address, { 'Set-Cookie': cookie(SESSION_COOKIE, entered.sessionToken, { secure: context.publicOrigin.startsWith('https://') }) })
}

/** On to an address with the session taken out of the browser. */
export function leaveTo(context: Pick<RequestContext, 'publicOrigin'>, address: string): Response {
  return seeOther(address, { 'Set-Cookie': cookie(SESSION_COOKIE, '', { secure: context.publicOrigin.startsWith('https://'), seconds: 0 }) })
}
