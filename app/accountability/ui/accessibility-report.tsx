import type { ReactNode } from 'react'
import { useText } from '~/platform/i18n/use-text'
import { ContentText } from '~/texts/ui/content-text'
import { Folio } from '~/ui/folio/folio'
import { Table } from '~/ui/table/table'
import type { Party, ReportFacts } from '../queries/county-document.server'
import type { ReportRow } from '../rules/report'
import { Controller, SignLines } from './parts'

type Defects = ReportRow['defects']

/** The report on accessibility, requirement by requirement of EN 301 549: what is met, what an open defect breaks, and what waits for a person. */
export function AccessibilityReport({ party, facts: { report } }: { party: Party; facts: ReportFacts }) {
  const { t } = useText('accountability')
  const { groups, counts, without } = report
  return (
    <>
      <Folio id="subject" heading={t('report.subject.title')} kind="first"><Controller party={party} /><p>{t('report.subject.standard')}</p><p>{t('report.subject.method')}</p></Folio>
      <Folio id="counts" heading={t('report.counts.title')}>
        <ul>{(['supports', 'partly', 'unchecked', 'absent'] as const).map((result) => <li key={result}>{t('report.counts.line', { result: t(`report.result.${result}`), count: counts[result] })}</li>)}</ul>
        <p>{t('report.counts.unchecked')}</p>
      </Folio>
      {without.length > 0 ? <Folio id="without" heading={t('report.without.title')}><p>{t('report.without.body')}</p><DefectList defects={without} /></Folio> : null}
      {groups.map(({ group, rows }) => <Folio key={group} id={`clause-${group}`} heading={t('report.chapter', { number: group, name: t(`report.group.${group}`) })}><Rows group={group} rows={rows} /></Folio>)}
      <Folio id="signed" heading={t('blank.title')}><SignLines who={t('blank.checked-by')} /></Folio>
    </>
  )
}

function Rows({ group, rows }: { group: string; rows: ReportRow[] }) {
  const { t } = useText('accountability')
  return (
    <Table
      id={`rows-${group}`} caption={t('report.caption', { number: group })}
      columns={[{ id: 'clause', label: t('report.column.clause') }, { id: 'result', label: t('report.column.result') }, { id: 'remark', label: t('report.column.remark') }]}
      rows={rows.map((row) => ({ id: row.id, header: <>{row.id} <ClauseTitle id={row.id} /></>, cells: [<b key="result">{t(`report.result.${row.result}`)}</b>, <Remark key="remark" row={row} />] }))}
    />
  )
}

// texts: accountability:report.clause.*
function ClauseTitle({ id }: { id: string }): ReactNode {
  const { t } = useText('accountability')
  return (t as unknown as (key: string) => string)(`report.clause.${id.replaceAll('.', '-')}`)
}

function Remark({ row: { remark, defects } }: { row: ReportRow }) {
  const { t } = useText('accountability')
  return defects.length > 0 ? <>{t('report.open-defect')}<DefectList defects={defects} /></> : <>{t(`report.remark.${remark}`)}</>
}

function DefectList({ defects }: { defects: Defects }) {
  return <ul>{defects.map(({ id, what, originalLocale }) => <li key={id}><ContentText text={what} original={originalLocale} /></li>)}</ul>
}
