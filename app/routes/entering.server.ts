import type { Workspace } from '~/identity/contract'
import { addresses } from '~/kernel/addresses'
import type { Locale } from '~/kernel/locales'
import { cookie, SESSION_COOKIE } from '~/platform/http/cookies.server'
import { seeOther } from '~/platform/http/responses.server'
import type { RequestContext } from './load-context'

const home: Record<Workspace, (locale: Locale) => string> = { official: addresses.official, association: addresses.association, moderation: addresses.moderation }

/** Where somebody works after signing in: at the first of their workspaces. */
export function workspaceOf(locale: Locale, workspaces: readonly Workspace[]): string {
  return workspaces[0] ? home[workspaces[0]](locale) : addresses.front(locale)
}

/** On to an address with a new session in the browser. */
export function enterWith(context: Pick<RequestContext, 'publicOrigin'>, entered: { sessionToken: string }, address: string): Response {
  return seeOther(address, { 'Set-Cookie': cookie(SESSION_COOKIE, entered.sessionToken, { secure: context.publicOrigin.startsWith('https://') }) })
}

/** On to an address with the session taken out of the browser. */
export function leaveTo(context: Pick<RequestContext, 'publicOrigin'>, address: string): Response {
  return seeOther(address, { 'Set-Cookie': cookie(SESSION_COOKIE, '', { secure: context.publicOrigin.startsWith('https://'), seconds: 0 }) })
}
