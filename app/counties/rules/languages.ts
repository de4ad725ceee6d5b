import { LOCALES, type Locale } from '~/kernel/locales'

/** The languages of a county: the one texts are written in first, those it must publish in, those it offers. */
export type CountyLanguages = { originalLocale: Locale; requiredLocales: readonly Locale[]; offeredLocales: readonly Locale[] }

/** A set of locales without doubles, in menu order. */
export function inMenuOrder(locales: readonly Locale[]): Locale[] {
  return LOCALES.filter((locale) => locales.includes(locale))
}

/** Whether the sets fit together: the original is required, and everything required is offered (Act 423/2003). */
export function areConsistent({ originalLocale, requiredLocales, offeredLocales }: CountyLanguages): boolean {
  return requiredLocales.includes(originalLocale) && requiredLocales.every((locale) => offeredLocales.includes(locale))
}
