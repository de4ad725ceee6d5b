import { data } from '@remix-run/node'
import type { Role, Viewer } from '~/identity/contract'
import { entryTo } from '~/identity/queries/entry.server'
import { addresses } from '~/kernel/addresses'
import type { Locale } from '~/kernel/locales'
import { forbidden, seeOther } from '~/platform/http/responses.server'
import type { RequestContext } from './load-context'

/**
 * The signed-in person of a workspace page. Throws a 303 to sign-in (with the way back) for somebody who is not
 * signed in, and a 403 page for somebody with another role.
 */
export function requireViewer(context: Pick<RequestContext, 'viewer'>, role: Role, page: { locale: Locale; request: Request }): Viewer {
  const entry = entryTo(context.viewer, role)
  if (entry === 'sign-in') {
    const { pathname, search } = new URL(page.request.url)
    throw seeOther(addresses.signIn(page.locale, `${pathname}${search}`))
  }
  if (entry === 'wrong-role' || context.viewer === null) return forbidden()
  return context.viewer
}

/**
 * The same for a form that has been sent: somebody whose sign-in has ended meanwhile gets everything they typed back on
 * a page from which it can be sent again (WCAG 2.2.1); throws a 401 with it.
 */
export function requireViewerOfForm(context: Pick<RequestContext, 'viewer'>, role: Role, page: { locale: Locale; request: Request }, form: FormData): Viewer {
  if (context.viewer !== null) return requireViewer(context, role, page)
  const kept = [...form].flatMap(([name, value]) => (typeof value === 'string' ? [{ name, value }] : []))
  throw data({ signedOut: true, kept }, { status: 401, headers: { 'Cache-Control': 'no-store' } })
}
