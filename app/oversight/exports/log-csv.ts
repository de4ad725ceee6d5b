import type { ShownEntry } from '../queries/audit-log.server'

/** The first line of the file. Names are those of the database, in every language the same: it is read by programs too. */
export const LOG_COLUMNS = ['position', 'at', 'action', 'actor_kind', 'actor_id', 'subject_kind', 'subject_id', 'details', 'id'] as const

/** Bytes by which spreadsheet programs know UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF'

/** The line of the column names. */
export function csvHead(): string {
  return csvLine([...LOG_COLUMNS])
}

/** One entry as a line: its time to the minute, that of residents to the day. */
export function csvEntry({ position, day, at, action, actorKind, actorId, subjectKind, subjectId, details, id }: ShownEntry): string {
  const told = details.map(({ name, value }) => `${name}=${value}`).join(' ')
  return csvLine([position === null ? '' : String(position), at ? `${at.toISOString().slice(0, 16)}Z` : day, action, actorKind, actorId ?? '', subjectKind, subjectId ?? '', told, id])
}

/**
 * A line of values with semicolons, as spreadsheet programs in Finland read it (RFC 4180 otherwise). A value that such a
 * program would take for a formula gets an apostrophe in front, so that nothing in the log is ever run.
 */
export function csvLine(values: readonly string[]): string {
  return `${values.map(csvValue).join(';')}\r\n`
}

function csvValue(value: string): string {
  const harmless = /^[=+\-@\t\r\n]/.test(value) ? `'${value}` : value
  return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
