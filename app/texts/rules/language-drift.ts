import { baseLanguage, isSimple, LOCALES, type Locale } from '~/kernel/locales'
import type { LocalizedText } from '~/kernel/localized-text'

/** That a text says something new in some languages and still the old in others. */
export type LanguageDrift = { changed: Locale[]; unchanged: Locale[] }

/**
 * Whether a text has changed in one language and not in another, or null. A language in which it is new or has been taken
 * away asks nothing of the others. A plain variant follows its own language, and is not told of when it is `confirmed`
 * beside the new words.
 */
export function languageDrift(before: LocalizedText, now: LocalizedText, languages: readonly Locale[], confirmed: readonly Locale[] = []): LanguageDrift | null {
  const inBoth = languages.filter((locale) => (before[locale] ?? '') !== '' && (now[locale] ?? '') !== '')
  const [changed, same] = [inBoth.filter((locale) => before[locale] !== now[locale]), inBoth.filter((locale) => before[locale] === now[locale])]
  const unchanged = same.filter((locale) => !isSimple(locale) || (changed.includes(standardOf(locale)) && !confirmed.includes(locale)))
  const ahead = changed.filter((locale) => !isSimple(locale))
  return ahead.length > 0 && unchanged.length > 0 ? { changed: ahead, unchanged } : null
}

/** The standard variant of a plain variant's language. */
export function standardOf(locale: Locale): Locale {
  return LOCALES.find((each) => !isSimple(each) && baseLanguage(each) === baseLanguage(locale)) ?? locale
}
