import { baseLanguage, LOCALES, type Locale } from '~/kernel/locales'
import type { LocalizedText } from '~/kernel/localized-text'
import { hasIdentityCode } from '~/kernel/personal-data'

/** Longest name of a theme in characters: it has to fit a button and a table. */
export const MAX_TITLE = 80

/** Why a name cannot be used. */
export type NameRefusal = 'no-name' | 'name-too-long' | 'name-taken' | 'code-in-name'

/** The name as it is kept: known languages only, white space tidied, empty variants left out. */
export function tidyTitle(title: LocalizedText): LocalizedText {
  return Object.fromEntries(LOCALES.flatMap((locale) => {
    const text = (title[locale] ?? '').replace(/\s+/g, ' ').trim()
    return text === '' ? [] : [[locale, text]]
  }))
}

/** Whether a theme may carry this name beside the others of its consultation. The original language must be there, an identity code nowhere. */
export function checkTitle(title: LocalizedText, originalLocale: Locale, others: readonly LocalizedText[]): NameRefusal | null {
  if (title[originalLocale] === undefined) return 'no-name'
  if (LOCALES.some((locale) => (title[locale] ?? '').length > MAX_TITLE)) return 'name-too-long'
  if (LOCALES.some((locale) => hasIdentityCode(title[locale] ?? ''))) return 'code-in-name'
  const folded = (text: string | undefined) => text?.toLocaleLowerCase(baseLanguage(originalLocale))
  return others.some((other) => other[originalLocale] !== undefined && folded(other[originalLocale]) === folded(title[originalLocale])) ? 'name-taken' : null
}

/** Whether two names are the same in every language. */
export function isSameTitle(one: LocalizedText, other: LocalizedText): boolean {
  const [a, b] = [tidyTitle(one), tidyTitle(other)]
  return LOCALES.every((locale) => a[locale] === b[locale])
}
