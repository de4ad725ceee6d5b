import type { MunicipalityFacts } from '~/counties/contract'
import { addresses } from '~/kernel/addresses'
import { isLocale, type Locale } from '~/kernel/locales'
import { useText } from '~/platform/i18n/use-text'
import { FilterSentence } from '~/ui/filter-sentence/filter-sentence'
import type { Results } from '../../queries/results.server'
import { channelWord, placeWord } from '../where-from'

/** Whose answers are shown: everybody's, or one group's at a time. Groups that are hidden are not there to be chosen. */
export function ResultFilter({ slug, groups, chosen, municipalities, original }: { slug: string; groups: Results['groups']; chosen: string; municipalities: MunicipalityFacts[]; original: Locale }) {
  const { t, locale } = useText('analysis')
  const ids = (shown: Results['groups']['channel']) => Object.keys(shown)
  const options = [
    { value: '', label: t('results.filter.everybody') },
    ...ids(groups.channel).map((id) => ({ value: `channel:${id}`, label: t('results.filter.channel', { name: channelWord(t, id) }) })),
    ...ids(groups.locale).map((id) => ({ value: `locale:${id}`, label: t('results.filter.locale', { name: isLocale(id) ? t(`language.${id}`) : id }) })),
    ...ids(groups.municipality).map((id) => ({ value: `municipality:${id}`, label: t('results.filter.municipality', { name: placeWord(t, municipalities, id, locale, original) }) })),
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
