import { baseLanguage, isSimple, type Locale } from '~/kernel/locales'
import type { PickedText } from '~/kernel/localized-text'

/**
 * What a reader must be told about the text they see (Language Act 423/2003; domain rule K-2): nothing, that the plain
 * variant does not exist yet and the ordinary text is shown, or that the text is in another language.
 */
export type VariantState = 'own' | 'simple-missing' | 'other-language'

/** The state of a picked text for a reader. An ordinary reader who gets the plain text of their language misses nothing. */
export function variantState(picked: PickedText, wanted: Locale): VariantState {
  if (picked.exact || picked.text === '') return 'own'
  if (baseLanguage(picked.locale) !== baseLanguage(wanted)) return 'other-language'
  return isSimple(wanted) ? 'simple-missing' : 'own'
}

/**
 * Whether a reader must be told of this state where others have been told already. That a part is in another language is
 * said even after "not in plain language yet": the reader may not understand it at all. The other way round it is not.
 */
export function isNews(state: VariantState, told: readonly VariantState[]): boolean {
  return state === 'other-language' ? !told.includes(state) : state === 'simple-missing' && told.length === 0
}
