import type { Locale } from '~/kernel/locales'
import { pickText, type LocalizedText } from '~/kernel/localized-text'
import { useLocale } from '~/platform/i18n/use-text'

/** A text in the reader's language or the nearest there is; `lang` is set only when it is another than the page's. */
export type Words = { text: string; lang?: Locale }

/** Picks texts of a form for the page's reader. The page itself says once when a text is not in the reader's language. */
export function useWords(original: Locale): (text: LocalizedText) => Words {
  const locale = useLocale()
  return (text) => wordsFor(text, { locale, original })
}

/** The same outside components. */
export function wordsFor(text: LocalizedText, reading: { locale: Locale; original: Locale }): Words {
  const picked = pickText(text, reading.locale, reading.original)
  return picked.locale === reading.locale || picked.text === '' ? { text: picked.text } : { text: picked.text, lang: picked.locale }
}
