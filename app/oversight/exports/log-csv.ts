import { BYTE_ORDER_MARK, csvLine } from '~/platform/files/csv'
import type { ShownEntry } from '../queries/audit-log.server'

/** The first line of the file. Names are those of the database, in every language the same: it is read by programs too. */
export const LOG_COLUMNS = ['position', 'at', 'action', 'actor_kind', 'actor_id', 'subject_kind', 'subject_id', 'details', 'id'] as const

/** What the file begins with: its mark and the line of the column names. */
export function csvHead(): string {
  return BYTE_ORDER_MARK + csvLine([...LOG_COLUMNS])
}

/** One entry as a line: its time to the minute, that of residents to the day. */
export function csvEntry({ position, day, at, action, actorKind, actorId, subjectKind, subjectId, details, id }: ShownEntry): string {
  const told = details.map(({ name, value }) => `${name}=${value}`).join(' ')
  return csvLine([position === null ? '' : String(position), at ? `${at.toISOString().slice(0, 16)}Z` : day, action, actorKind, actorId ?? '', subjectKind, subjectId ?? '', told, id])
}
