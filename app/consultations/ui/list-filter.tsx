import { addresses, type ListFilters } from '~/kernel/addresses'
import type { Locale } from '~/kernel/locales'
import { pickText, type LocalizedText } from '~/kernel/localized-text'
import { compareByLocale } from '~/platform/i18n/format'
import { useText } from '~/platform/i18n/use-text'
import { ListSearch } from '~/ui/list-search/list-search'
import type { ConsultationList } from '../queries/consultation-list.server'
import { useThemeWord } from './theme-word'

/** Search of the list: words, theme, municipality and stage, sent by GET so that a search can be shared. */
export function ListFilter({
  filters,
  list,
  municipalities,
  original,
}: {
  filters: ListFilters
  list: Pick<ConsultationList, 'themes' | 'states'>
  municipalities: { id: string; name: LocalizedText }[]
  original: Locale
}) {
  const { t, locale } = useText('consultations')
  const themeWord = useThemeWord()
  const compare = compareByLocale(locale)
  const sorted = (options: { value: string; label: string }[]) => options.sort((a, b) => compare(a.label, b.label))
  const isFiltered = Boolean(filters.q || filters.theme || filters.municipality || filters.state)
  const themes = sorted(list.themes.map((theme) => ({ value: theme, label: themeWord(theme) })))
  const places = sorted(municipalities.map(({ id, name }) => ({ value: id, label: pickText(name, locale, original).text })))
  const states = list.states.map((state) => ({ value: state, label: t(`list.state.${state}`) }))
  return (
    <ListSearch
      action={addresses.consultations(locale)}
      words={{ id: 'q', name: 'q', label: t('list.filter.words'), value: filters.q }}
      selects={[
        { id: 'theme', name: 'theme', label: t('list.filter.theme'), choose: t('list.filter.any-theme'), value: filters.theme, options: themes },
        { id: 'municipality', name: 'municipality', label: t('list.filter.municipality'), choose: t('list.filter.any-municipality'), value: filters.municipality, options: places },
        { id: 'state', name: 'state', label: t('list.filter.state'), choose: t('list.filter.any-state'), value: filters.state, options: states },
      ]}
      show={t('list.filter.show')}
      clear={isFiltered ? { href: addresses.consultations(locale), text: t('list.filter.clear') } : null}
    />
  )
}
