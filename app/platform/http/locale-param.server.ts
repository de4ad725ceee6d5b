import { isLocale, type Locale } from '~/kernel/locales'
import { notFound } from './responses.server'

/** The language of an address. Throws a 404 for a word that names none; a language that the county does not offer never comes here. */
export function localeOf(params: { locale?: string }): Locale {
  return isLocale(params.locale) ? params.locale : notFound()
}
