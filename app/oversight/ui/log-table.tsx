import { addresses } from '~/kernel/addresses'
import { formatNumber, formatShortDate, formatTime } from '~/platform/i18n/format'
import { useText } from '~/platform/i18n/use-text'
import { Table } from '~/ui/table/table'
import type { ShownEntry } from '../queries/audit-log.server'

/** Entries of the log, the newest first. `names` are those of the people who acted, by id; the log itself holds none. Anybody may change their name, so the beginning of the id stands beside it. */
export function LogTable({ entries, names }: { entries: ShownEntry[]; names: Record<string, string> }) {
  const { t, locale } = useText('oversight')
  const code = (word: string) => <code translate="no" lang="en">{word}</code>
  return (
    <Table
      id="entries"
      caption={t('log.table.caption', { count: entries.length })}
      columns={[
        { id: 'when', label: t('log.table.when') }, { id: 'action', label: t('log.table.action') }, { id: 'actor', label: t('log.table.actor') },
        { id: 'subject', label: t('log.table.subject') }, { id: 'details', label: t('log.table.details') }, { id: 'place', label: t('log.table.place'), numeric: true },
      ]}
      rows={entries.map((entry) => ({
        id: entry.id,
        header: entry.at ? <time dateTime={`${entry.at.toISOString().slice(0, 16)}Z`}>{formatShortDate(locale, entry.day)} {formatTime(locale, entry.at)}</time> : <time dateTime={entry.day}>{formatShortDate(locale, entry.day)}</time>,
        cells: [
          code(entry.action),
          entry.actorId ? <><a href={addresses.audit(locale, { actor: entry.actorId })}>{names[entry.actorId] ?? t('log.actor.person')}</a> {code(entry.actorId.slice(0, 8))}</> : t(`log.actor.${entry.actorKind}`),
          entry.subjectId ? <>{code(entry.subjectKind)} <a href={addresses.audit(locale, { subject: entry.subjectKind, id: entry.subjectId })}>{code(entry.subjectId.slice(0, 8))}</a></> : code(entry.subjectKind),
          entry.details.length === 0 ? '–' : entry.details.map(({ name, value }) => <div className="small" key={name}>{code(`${name}: ${short(value)}`)}</div>),
          entry.position === null ? t('log.table.not-sealed') : formatNumber(locale, entry.position),
        ],
      }))}
    />
  )
}

// Whole ids and digests are in the file; here their beginnings tell them apart.
function short(value: string): string {
  return value.replace(/\b([0-9a-f]{8})(?:-[0-9a-f-]{27}|[0-9a-f]{56})\b/g, '$1…')
}
