import { addresses, inLocale } from '~/kernel/addresses'
import { isLocale, type Locale } from '~/kernel/locales'
import { readForm } from '~/platform/http/read-form.server'
import { formAgain, seeOther, unreadable } from '~/platform/http/responses.server'
import { rememberLocale } from '~/platform/i18n/locale-from-request.server'
import { LANGUAGE_FIELD } from '~/shell/language-menu'
import type { RequestContext } from './load-context'

/** The form of an action. Throws a 422 for a body that is no form. */
export async function formOf(request: Request): Promise<FormData> {
  const read = await readForm(request)
  return read.ok ? read.form : unreadable()
}

/** The language the person goes on in: the one chosen with the button of the language menu, or the page's. */
export function chosenLocale(form: FormData, locale: Locale): { locale: Locale; isChanged: boolean } {
  const chosen = form.get(LANGUAGE_FIELD)
  return isLocale(chosen) ? { locale: chosen, isChanged: true } : { locale, isChanged: false }
}

/**
 * For a form whose text is kept nowhere: a change of language sends it on to the same page in that language, where it is
 * shown again with everything typed. Throws that, or the plain page when nothing was typed; gives whether the form was
 * sent on like this.
 */
export function isOnlyShown(context: RequestContext, request: Request, form: FormData, { locale, hasTyped }: { locale: Locale; hasTyped: boolean }): boolean {
  const onward = chosenLocale(form, locale)
  if (!onward.isChanged) return false
  const { pathname, search } = new URL(request.url)
  const here = `${pathname}${search}`
  if (!hasTyped) throw seeOther(addresses.inLanguage(onward.locale, here))
  if (onward.locale === locale) return true
  throw formAgain(inLocale(here, onward.locale), { 'Set-Cookie': rememberLocale(onward.locale, context.publicOrigin.startsWith('https:')) })
}

const titles = new WeakMap<RequestContext, string>()

/**
 * Notes that the action of this request shows a page of its own under this title. The page's loader, which runs after the
 * action, then looks nothing up and leads nowhere: what was typed is in the action's hands only.
 */
export function showFromAction(context: RequestContext, title: string): void {
  titles.set(context, title)
}

/** The title of the page that the action of this request shows, or null. */
export function shownFromAction(context: RequestContext): string | null {
  return titles.get(context) ?? null
}
