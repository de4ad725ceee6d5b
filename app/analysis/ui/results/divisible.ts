import { LOCALES } from '~/kernel/locales'
import type { LocalizedText } from '~/kernel/localized-text'
import { softened } from '~/texts/ui/hyphenation'

/**
 * A heading whose long words may break, made on the server: the result page lives in the browser, where nothing divides
 * words. In a margin too narrow for a long one, the full stop after it would stand on a line of its own.
 */
export function divisible(text: LocalizedText): LocalizedText {
  return Object.fromEntries(LOCALES.flatMap((locale) => (text[locale] === undefined ? [] : [[locale, softened(text[locale], locale)]])))
}
