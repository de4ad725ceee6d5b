import { data } from '@remix-run/node'
import type { Viewer } from '~/identity/contract'
import { addresses, isOwnPath } from '~/kernel/addresses'
import type { Locale } from '~/kernel/locales'
import { forbidden, seeOther } from '~/platform/http/responses.server'
import type { Action, RequestContext } from './load-context'

type Asked = Pick<RequestContext, 'viewer' | 'may'>

/**
 * The signed-in person of a workspace page, who may do what it is for. Throws a 303 to sign-in (with the way back) for
 * somebody who is not signed in, and a 403 page for somebody who may not.
 */
export function requireMay(context: Asked, action: Action, page: { locale: Locale; request: Request }): Viewer {
  if (context.viewer === null) {
    const { pathname, search } = new URL(page.request.url)
    // What was searched for may be something no address of ours should carry on; then the page alone is come back to.
    throw seeOther(addresses.signIn(page.locale, [`${pathname}${search}`, pathname].find(isOwnPath)))
  }
  return context.may(action) ? context.viewer : forbidden(action)
}

/**
 * The same for a form that has been sent: somebody whose sign-in has ended meanwhile gets everything they typed back on
 * a page from which it can be sent again (WCAG 2.2.1); throws a 401 with it.
 */
export function requireMayOfForm(context: Asked, action: Action, page: { locale: Locale; request: Request }, form: FormData): Viewer {
  return context.viewer === null ? giveBack(form) : requireMay(context, action, page)
}

/** Throws a 401 with everything that was typed in a form, for a page from which it can be sent again. */
export function giveBack(form: FormData): never {
  const kept = [...form].flatMap(([name, value]) => (typeof value === 'string' ? [{ name, value }] : []))
  throw data({ signedOut: true, kept }, { status: 401, headers: { 'Cache-Control': 'no-store' } })
}
