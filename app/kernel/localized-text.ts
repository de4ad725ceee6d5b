import { baseLanguage, isSimple, LOCALES, type Locale } from './locales'

/** One text in some of the languages; which one is the original is data of its owner, never assumed. */
export type LocalizedText = Partial<Record<Locale, string>>

/** A text chosen for a reader: `exact` is false when the reader's own variant did not exist. */
export type PickedText = { text: string; locale: Locale; exact: boolean }

/**
 * The best existing variant for a reader: their own, then the same language's other variant, then the
 * original language, then any. A fallback is always visible to the caller through `exact` (Language Act 423/2003).
 */
export function pickText(text: LocalizedText, wanted: Locale, original: Locale): PickedText {
  const order: Locale[] = [wanted, ...sameLanguage(wanted), original, ...LOCALES]
  const found = order.find((locale) => (text[locale] ?? '') !== '')
  return { text: found ? text[found]! : '', locale: found ?? wanted, exact: found === wanted }
}

/** The locales in which the text is missing or empty, in menu order. */
export function missingLocales(text: LocalizedText, required: readonly Locale[]): Locale[] {
  return required.filter((locale) => (text[locale] ?? '').trim() === '')
}

function sameLanguage(wanted: Locale): Locale[] {
  const others = LOCALES.filter((locale) => locale !== wanted && baseLanguage(locale) === baseLanguage(wanted))
  return [...others].sort((a, b) => Number(isSimple(a)) - Number(isSimple(b)))
}
