import type { Locale } from '~/kernel/locales'
import { compareByLocale } from '~/platform/i18n/format'
import { useLocale } from '~/platform/i18n/use-text'
import type { Option } from '../contract'
import { standsApart } from './use-options'
import { wordsFor } from './words'

/** Places in the order of the reader's alphabet, however they are kept; what is no place of the county stays last. */
export function usePlaces(options: readonly Option[], original: Locale): Option[] {
  const locale = useLocale()
  const compare = compareByLocale(locale)
  const isPlace = (option: Option) => !option.keptLast && !standsApart(option)
  const name = (option: Option) => wordsFor(option.label, { locale, original }).text
  return [...options.filter(isPlace).sort((a, b) => compare(name(a), name(b))), ...options.filter((option) => !isPlace(option))]
}
