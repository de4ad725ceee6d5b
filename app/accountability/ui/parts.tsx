import type { ReactNode } from 'react'
import { formatDate, formatSpan } from '~/platform/i18n/format'
import { useText, useLocale } from '~/platform/i18n/use-text'
import { ContentText } from '~/texts/ui/content-text'
import type { Party } from '../queries/county-document.server'
import type { Named, NamedTable, RecordTime } from '../rules/record'

export type Fact = { id: string; term: ReactNode; said: ReactNode }

/** Facts under their names. */
export function Facts({ facts }: { facts: Fact[] }) {
  return <dl className="paper-facts">{facts.map(({ id, term, said }) => <div key={id}><dt>{term}</dt><dd>{said}</dd></div>)}</dl>
}

/** Places to fill in by pen, each with the words that stand before it. */
export function Blanks({ blanks }: { blanks: { id: string; label: string }[] }) {
  return <dl className="paper-facts">{blanks.map(({ id, label }) => <div key={id}><dt>{label}</dt><dd><Line /></dd></div>)}</dl>
}

/** A line to write on; whoever hears the page is told that there is one. */
export function Line() {
  const { t } = useText('accountability')
  return <span className="paper-line"><span className="vh">{t('blank.line')}</span></span>
}

/** Where people sign: name and task, date, signature. */
export function SignLines({ who }: { who: string }) {
  const { t } = useText('accountability')
  return (
    <>
      <h3>{who}</h3>
      <Blanks blanks={[{ id: 'name', label: t('blank.name') }, { id: 'date', label: t('blank.date') }, { id: 'signature', label: t('blank.signature') }]} />
    </>
  )
}

/** When a document was made, and of what. */
export function MadeOn({ party }: { party: Party }) {
  const { t, locale } = useText('accountability')
  return <p className="small">{t('made', { date: formatDate(locale, party.madeOn), revision: String(party.revision) })}</p>
}

/** The controller by name, address and contact. */
export function Controller({ party }: { party: Party }) {
  const { t } = useText('accountability')
  const { name, original, postalAddress, email, phone } = party
  return (
    <Facts facts={[
      { id: 'controller', term: t('party.controller'), said: <ContentText text={name} original={original} /> },
      { id: 'address', term: t('party.address'), said: <ContentText text={postalAddress} original={original} /> },
      { id: 'contact', term: t('party.contact'), said: `${email}, ${phone}` },
    ]} />
  )
}

/** The data protection officer, or a line to write one on where the settings name nobody. */
export function Officer({ party: { officer } }: { party: Party }) {
  const { t } = useText('accountability')
  const contact = officer.isOfficer ? `${officer.email}, ${officer.phone}` : null
  return (
    <>
      <Facts facts={[
        { id: 'officer', term: t('party.officer'), said: <Line /> },
        { id: 'officer-contact', term: t('party.contact'), said: contact ?? <Line /> },
      ]} />
      {contact ? null : <p>{t('party.no-officer')}</p>}
    </>
  )
}

// texts: accountability:measure.*
const MEASURES = ['roles', 'pairs', 'counties', 'nameless', 'sealed', 'hidden', 'log', 'forms', 'files', 'deletion', 'packages', 'network'] as const

/** What keeps the data safe: the same list in every document. */
export function Measures({ min }: { min: number }) {
  const { t } = useText('accountability')
  return <ul>{MEASURES.map((measure) => <li key={measure}>{t(`measure.${measure}`)}</li>)}<li>{t('measure.small-groups', { min })}</li></ul>
}

/** What a table holds, in words; its bare name while there are none. */
export function DataName({ data: { name, words } }: { data: Named<NamedTable> }) {
  const { t } = useText('accountability')
  return words ? <>{t(`data.${words}`)}</> : <>{t('record.unnamed', { name })}</>
}

/** How long something is kept. */
export function KeptFor({ times }: { times: RecordTime[] }) {
  const { t } = useText('accountability')
  const { t: county } = useText('counties')
  const locale = useLocale()
  return (
    <>
      {times.map((time, at) => (
        <span key={time.is === 'kind' ? time.kind : time.is}>
          {at > 0 ? <br /> : null}
          {time.is === 'kind' ? t('record.kept.kind', { period: formatSpan(locale, time.time), what: county(`retention.kind.${time.kind}`) }) : null}
          {time.is === 'along-with' ? <>{t('record.kept.along-with')} <DataName data={time.table} /></> : null}
          {time.is === 'fixed' ? (time.rule ? t(`record.kept.short.${time.rule}`) : t('record.kept.fixed')) : null}
          {time.is === 'for-good' || time.is === 'rest' ? t(`record.kept.${time.is}`) : null}
        </span>
      ))}
    </>
  )
}
