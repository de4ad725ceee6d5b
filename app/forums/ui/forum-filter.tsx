import { addresses, type ListFilters } from '~/kernel/addresses'
import { compareByLocale } from '~/platform/i18n/format'
import { useText } from '~/platform/i18n/use-text'
import { ListSearch } from '~/ui/list-search/list-search'

/** Search of the forums: words, municipality, and whether they are ahead or were. */
export function ForumFilter({ filters, municipalities }: { filters: ListFilters; municipalities: Record<string, string> }) {
  const { t, locale } = useText('forums')
  const compare = compareByLocale(locale)
  const places = Object.entries(municipalities).map(([value, label]) => ({ value, label })).sort((a, b) => compare(a.label, b.label))
  return (
    <ListSearch
      action={addresses.forums(locale)}
      words={{ id: 'q', name: 'q', label: t('list.filter.words'), value: filters.q }}
      selects={[
        { id: 'municipality', name: 'municipality', label: t('list.filter.municipality'), choose: t('list.filter.any-municipality'), value: filters.municipality, options: places },
        {
          id: 'state', name: 'state', label: t('list.filter.state'), choose: t('list.filter.any-state'), value: filters.state,
          options: [{ value: 'coming', label: t('list.coming') }, { value: 'past', label: t('list.past') }],
        },
      ]}
      show={t('list.filter.show')}
      clear={isFiltered(filters) ? { href: addresses.forums(locale), text: t('list.filter.clear') } : null}
    />
  )
}

/** Whether the list is cut to anything. */
export function isFiltered({ q, municipality, state }: ListFilters): boolean {
  return Boolean(q ?? municipality ?? state)
}
