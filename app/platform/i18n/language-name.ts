import { baseLanguage, isSimple, type Locale } from '~/kernel/locales'
import { formatLanguage } from './format'
import { textFor } from './text-for'

/** A language's name as it stands in a sentence: "ruotsi", "selkosuomi", "Easy English". Names come from `Intl`, so that every registered language has one. */
export function languageName(locale: Locale, language: Locale): string {
  const name = formatLanguage(locale, baseLanguage(language))
  return isSimple(language) ? textFor(locale, 'shell')('language.easy', { language: name }) : name
}
