import { addresses, type ListFilters } from '~/kernel/addresses'
import type { Locale } from '~/kernel/locales'
import { pickText, type LocalizedText } from '~/kernel/localized-text'
import { compareByLocale } from '~/platform/i18n/format'
import { useText } from '~/platform/i18n/use-text'
import { Button } from '~/ui/button/button'
import { Select } from '~/ui/select/select'
import { TextField } from '~/ui/text-field/text-field'
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
  return (
    <form className="list-filter" role="search" method="get" action={addresses.consultations(locale)}>
      <TextField id="q" name="q" type="search" label={t('list.filter.words')} defaultValue={filters.q} />
      <div className="list-filter__row">
        <Select id="theme" name="theme" label={t('list.filter.theme')} choose={t('list.filter.any-theme')} defaultValue={filters.theme}
          options={sorted(list.themes.map((theme) => ({ value: theme, label: themeWord(theme) })))} />
        <Select id="municipality" name="municipality" label={t('list.filter.municipality')} choose={t('list.filter.any-municipality')} defaultValue={filters.municipality}
          options={sorted(municipalities.map(({ id, name }) => ({ value: id, label: pickText(name, locale, original).text })))} />
        <Select id="state" name="state" label={t('list.filter.state')} choose={t('list.filter.any-state')} defaultValue={filters.state}
          options={list.states.map((state) => ({ value: state, label: t(`list.state.${state}`) }))} />
      </div>
      <p className="actions">
        <Button look="quiet">{t('list.filter.show')}</Button>
        {isFiltered ? <a href={addresses.consultations(locale)}>{t('list.filter.clear')}</a> : null}
      </p>
    </form>
  )
}
