import { inLocale } from '~/kernel/addresses'
import { isLocale, type Locale } from '~/kernel/locales'
import { formAgain } from '~/platform/http/responses.server'
import { rememberLocale } from '~/platform/i18n/locale-from-request.server'
import { LANGUAGE_FIELD } from '~/shell/language-menu'
import type { RequestContext } from './load-context'

/**
 * Whether a form came by a button of the language menu: its page is then shown again with everything that was typed,
 * without a word on what is missing, and nothing is kept. Throws the way to the chosen language when the address is in
 * another; the browser sends the form there once more.
 */
export function isLanguageChange({ request, context }: { request: Request; context: Pick<RequestContext, 'publicOrigin'> }, form: FormData, locale: Locale): boolean {
  const chosen = form.get(LANGUAGE_FIELD)
  if (!isLocale(chosen)) return false
  if (chosen === locale) return true
  const { pathname, search } = new URL(request.url)
  throw formAgain(inLocale(`${pathname}${search}`, chosen), { 'Set-Cookie': rememberLocale(chosen, context.publicOrigin.startsWith('https:')) })
}
