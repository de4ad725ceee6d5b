import type { RetentionKind } from '~/counties/contract'
import { formatSpan } from '~/platform/i18n/format'
import { useText } from '~/platform/i18n/use-text'
import { Folio } from '~/ui/folio/folio'
import { Table } from '~/ui/table/table'
import type { RecordFacts, Party } from '../queries/county-document.server'
import type { RecordGroup } from '../rules/record'
import { Controller, DataName, KeptFor, Measures, Officer } from './parts'

const RECIPIENTS = ['staff', 'processor', 'public', 'archive'] as const

/** The record of processing activities (GDPR art. 30(1)): what is held, of whom, why, who sees it, how long. */
export function RecordOfProcessing({ party, facts: { groups, places, kept, min } }: { party: Party; facts: RecordFacts }) {
  const { t } = useText('accountability')
  return (
    <>
      <Folio id="controller" heading={t('party.title')} kind="first"><Controller party={party} /><Officer party={party} /></Folio>
      <Folio id="purposes" heading={t('record.purposes')}>
        <ul>{(['public-task', 'legal-duty', 'security'] as const).map((basis) => <li key={basis}><b>{t(`basis.${basis}.name`)}</b>{': '}{t(`basis.${basis}.why`)}</li>)}</ul>
        <p>{t('record.special')}</p>
      </Folio>
      <Folio id="data" heading={t('record.data')}>{groups.map((group) => <GroupTable key={group.whose} group={group} />)}</Folio>
      <Folio id="elsewhere" heading={t('record.elsewhere')}>
        <ul>{places.map(({ name, words }) => <li key={name}>{words ? t(`elsewhere.${words}`) : t('record.unnamed-place', { name })}</li>)}</ul>
      </Folio>
      <Folio id="recipients" heading={t('record.recipients')}><ul>{RECIPIENTS.map((who) => <li key={who}>{t(`recipient.${who}`)}</li>)}</ul></Folio>
      <Folio id="transfers" heading={t('record.transfers')}><p>{t('record.no-transfers')}</p></Folio>
      <Folio id="times" heading={t('record.times')}><KeptTable kept={kept} /></Folio>
      <Folio id="security" heading={t('measure.title')}><Measures min={min} /></Folio>
    </>
  )
}

/** What is held of some people, line by line. */
export function GroupTable({ group: { whose, rows } }: { group: RecordGroup }) {
  const { t } = useText('accountability')
  return (
    <Table
      id={`of-${whose}`} caption={t(`whose.${whose}`)}
      columns={[{ id: 'data', label: t('record.column.data') }, { id: 'basis', label: t('record.column.basis') }, { id: 'shown', label: t('record.column.shown') }, { id: 'safe', label: t('record.column.safe') }, { id: 'kept', label: t('record.column.kept') }]}
      rows={rows.map(({ data, basis, shown, isSealed, isHashed, times }) => ({
        id: data.name,
        header: <DataName data={data} />,
        cells: [t(`basis.${basis}.name`), t(`shown.${shown}`), <KeptSafe key="safe" means={isSealed ? 'sealed' : isHashed ? 'hashed' : null} shown={shown} />, <KeptFor key="kept" times={times} />],
      }))}
    />
  )
}

/** How something is kept safe: what is done to it, if anything, and whom it is kept from, which depends on who may see it. */
function KeptSafe({ means, shown }: { means: 'sealed' | 'hashed' | null; shown: RecordGroup['rows'][number]['shown'] }) {
  const { t } = useText('accountability')
  return <>{means ? <>{t(`record.safe.${means}`)}<br /></> : null}{t(`record.safe.${shown}`)}</>
}

/** The county's times, kind by kind, as its settings have them. */
export function KeptTable({ kept }: { kept: RecordFacts['kept'] }) {
  const { t, locale } = useText('accountability')
  const { t: county } = useText('counties')
  return (
    <Table
      id="kept-times" caption={t('record.times-caption')} columns={[{ id: 'what', label: t('record.column.data') }, { id: 'time', label: t('record.column.kept') }]}
      rows={(Object.keys(kept) as RetentionKind[]).map((kind) => ({ id: kind, header: county(`retention.kind.${kind}`), cells: [formatSpan(locale, kept[kind])] }))}
    />
  )
}
