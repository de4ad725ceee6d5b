import type { ReactNode } from 'react'
import { addresses } from '~/kernel/addresses'
import type { Locale } from '~/kernel/locales'
import { pickText } from '~/kernel/localized-text'
import { compareByLocale } from '~/platform/i18n/format'
import { useText } from '~/platform/i18n/use-text'
import { ContentText } from '~/texts/ui/content-text'
import { Button } from '~/ui/button/button'
import { Folio } from '~/ui/folio/folio'
import { Head } from '~/ui/head/head'
import { Select } from '~/ui/select/select'
import { Tag } from '~/ui/tag/tag'
import { TextField } from '~/ui/text-field/text-field'
import type { AssociationFacts } from '../contract'

/** The directory: who speaks for others, how that was verified, and what each has said. `said` comes from the statements. */
export function DirectoryPage({ associations, isCut, search, municipalities, original, contact, said }: {
  associations: AssociationFacts[]
  isCut: boolean
  search: { q: string; municipality: string }
  municipalities: { id: string; name: string }[]
  original: Locale
  contact: string
  said: (association: AssociationFacts) => ReactNode
}) {
  const { t, locale } = useText('associations')
  const byName = compareByLocale(locale)
  const nameOf = (facts: AssociationFacts) => pickText(facts.name, locale, original).text
  const sorted = [...associations].sort((a, b) => byName(nameOf(a), nameOf(b)))
  const placeName = (id: string | null) => municipalities.find((each) => each.id === id)?.name
  return (
    <div className="wrap">
      <Head title={t('directory.title')} lead={t('directory.lead')} />
      <SearchForm search={search} municipalities={municipalities} />
      <p role="status" className="more-row soft">{associations.length === 0 ? t('directory.none') : t('directory.count', { count: associations.length })}</p>
      {sorted.map((facts) => (
        <Folio key={facts.id} id={facts.slug} heading={<ContentText text={facts.name} original={original} soft />} side={<Side facts={facts} place={placeName(facts.municipality)} original={original} />}>
          <ContentText as="p" text={facts.description} original={original} />
          <p><Tag icon={facts.verification === 'coordinator' ? 'yes' : 'info'}>{t(`verification.${facts.verification}`)}</Tag></p>
          <h3>{t('said.title')}</h3>
          {said(facts) ?? <p className="soft">{t('said.none')}</p>}
        </Folio>
      ))}
      {isCut ? <p>{t('directory.cut')}</p> : null}
      <Folio id="join" heading={t('directory.join.title')} kind="open"><p>{t('directory.join.body', { contact })}</p></Folio>
    </div>
  )
}

function SearchForm({ search, municipalities }: { search: { q: string; municipality: string }; municipalities: { id: string; name: string }[] }) {
  const { t, locale } = useText('associations')
  const byName = compareByLocale(locale)
  const options = [...municipalities].sort((a, b) => byName(a.name, b.name)).map(({ id, name }) => ({ value: id, label: name }))
  return (
    <form className="list-filter" role="search" aria-label={t('directory.search.label')} action={addresses.associations(locale)} method="get">
      <TextField id="q" name="q" type="search" label={t('directory.search.text')} defaultValue={search.q} autoComplete="off" />
      <div className="list-filter__row">
      <Select id="municipality" name="municipality" label={t('directory.search.municipality')} choose={t('directory.search.all')} options={options} defaultValue={search.municipality} />
      </div>
      <p className="actions"><Button look="quiet">{t('directory.search.action')}</Button>{search.q || search.municipality ? <a href={addresses.associations(locale)}>{t('directory.search.clear')}</a> : null}</p>
    </form>
  )
}

function Side({ facts, place, original }: { facts: AssociationFacts; place: string | undefined; original: Locale }) {
  const { t } = useText('associations')
  return (
    <div className="small">
      <p>{[t(`kind.${facts.kind}`), place, facts.memberCount === null ? null : t('members', { count: facts.memberCount })].filter(Boolean).join(', ')}</p>
      {facts.network ? <p><ContentText text={facts.network} original={original} /></p> : null}
    </div>
  )
}
