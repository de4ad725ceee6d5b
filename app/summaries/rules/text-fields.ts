import type { LocalizedText } from '~/kernel/localized-text'
import { LOCALES, type Locale } from '~/kernel/locales'
import { tidyText } from './draft'

/** A stored text as its fields show it: one for each of these languages. */
export function asFields(text: LocalizedText, locales: readonly Locale[]): LocalizedText {
  return Object.fromEntries(locales.map((locale) => [locale, text[locale] ?? '']))
}

/** What stands in the fields of a text, in a form in which two are equal only when the words and the languages are. */
export function wordsInFields(fields: LocalizedText): string {
  const tidy = tidyText(fields)
  return JSON.stringify(shownIn(fields).map((locale) => [locale, tidy[locale] ?? '']))
}

/** Whether the fields of a text hold what is stored. A language without a field counts for nothing. */
export function areStored(fields: LocalizedText, stored: LocalizedText): boolean {
  return wordsInFields(fields) === wordsInFields(asFields(stored, shownIn(fields)))
}

function shownIn(fields: LocalizedText): Locale[] {
  return LOCALES.filter((locale) => fields[locale] !== undefined)
}
