import type { MunicipalityFacts } from '~/counties/contract'
import { addresses } from '~/kernel/addresses'
import { isLocale, type Locale } from '~/kernel/locales'
import { compareByLocale } from '~/platform/i18n/format'
import { languageName } from '~/platform/i18n/language-name'
import { useText } from '~/platform/i18n/use-text'
import { FilterSentence } from '~/ui/filter-sentence/filter-sentence'
import type { Results } from '../../queries/results.server'
import { channelWord, placeWord } from '../where-from'

/** Whose answers are shown: everybody's, or one group's at a time. Groups that are hidden are not there to be chosen. */
export function ResultFilter({ slug, groups, chosen, municipalities, original }: { slug: string; groups: Results['groups']; chosen: string; municipalities: MunicipalityFacts[]; original: Locale }) {
  const { t, locale } = useText('analysis')
  const ids = (shown: Results['groups']['channel']) => Object.keys(shown)
  const byName = compareByLocale(locale)
  const isPlace = (id: string) => municipalities.some((each) => each.id === id)
  // By the reader's alphabet; those who told no place of the county stay last.
  const placesInOrder = (places: string[]) =>
    places.map((id) => ({ id, name: placeWord(t, municipalities, id, locale, original) })).sort((a, b) => Number(isPlace(b.id)) - Number(isPlace(a.id)) || byName(a.name, b.name))
  const options = [
    { value: '', label: t('results.filter.everybody') },
    ...ids(groups.channel).map((id) => ({ value: `channel:${id}`, label: t('results.filter.channel', { name: channelWord(t, id) }) })),
    ...ids(groups.locale).map((id) => ({ value: `locale:${id}`, label: t('results.filter.locale', { name: isLocale(id) ? languageName(locale, id) : id }) })),
    ...placesInOrder(ids(groups.municipality)).map(({ id, name }) => ({ value: `municipality:${id}`, label: t('results.filter.municipality', { name }) })),
  ]
  if (options.length === 1) return null
  return (
    <FilterSentence
      label={t('results.filter.label')}
      action={addresses.officialResults(locale, slug)}
      parts={[{ kind: 'choice', id: 'group', name: 'group', label: t('results.filter.group'), value: chosen, before: t('results.filter.of'), options }]}
      submit={t('reading.filter.show')}
    />
  )
}
