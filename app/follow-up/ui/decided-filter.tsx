import { addresses, type ListFilters } from '~/kernel/addresses'
import { compareByLocale } from '~/platform/i18n/format'
import { useText } from '~/platform/i18n/use-text'
import { ListSearch } from '~/ui/list-search/list-search'

/** A line of a select, with its word in the page's language. */
type Named = { value: string; label: string }

const STATUSES = ['adopted', 'partly', 'not-adopted'] as const

/** Search of what was decided: words, theme and municipality of the matter, and what became of the wish. */
export function DecidedFilter({ filters, themes, municipalities }: { filters: ListFilters; themes: Named[]; municipalities: Named[] }) {
  const { t, locale } = useText('follow-up')
  const compare = compareByLocale(locale)
  const sorted = (options: Named[]) => [...options].sort((a, b) => compare(a.label, b.label))
  const isFiltered = Boolean(filters.q ?? filters.theme ?? filters.municipality ?? filters.state)
  return (
    <ListSearch
      action={addresses.followUp(locale)}
      words={{ id: 'q', name: 'q', label: t('filter.words'), value: filters.q }}
      selects={[
        { id: 'theme', name: 'theme', label: t('filter.theme'), choose: t('filter.any-theme'), value: filters.theme, options: sorted(themes) },
        { id: 'municipality', name: 'municipality', label: t('filter.municipality'), choose: t('filter.any-municipality'), value: filters.municipality, options: sorted(municipalities) },
        { id: 'state', name: 'state', label: t('filter.state'), choose: t('filter.any-state'), value: filters.state, options: STATUSES.map((value) => ({ value, label: t(`status.${value}`) })) },
      ]}
      show={t('filter.show')}
      clear={isFiltered ? { href: addresses.followUp(locale), text: t('filter.clear') } : null}
    />
  )
}
