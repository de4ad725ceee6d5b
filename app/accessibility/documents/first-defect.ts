import { LOCALES } from '~/kernel/locales'
import type { LocalizedText } from '~/kernel/localized-text'
import { textFor } from '~/platform/i18n/text-for'

/** What no person has tried yet, in every language: the first defect of a county. */
export function firstDefect(): LocalizedText {
  return Object.fromEntries(LOCALES.map((locale) => [locale, textFor(locale, 'accessibility')('defect.first')]))
}
