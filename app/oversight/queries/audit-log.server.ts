import { canonicalJson, type Json } from '~/kernel/canonical-json'
import type { Work } from '~/platform/db/work.server'
import { writePlace, type LogFilters, type LogPlace } from '../rules/log-filters'
import { findEntries, findWords, type LogEntry } from '../store/log.server'

/** One entry as it is shown: `details` is a list of names and values, as they stand in the log. */
export type ShownEntry = Omit<LogEntry, 'details'> & { details: { name: string; value: string }[] }

/** A page of the log, the newest first. `older` is the place from which it goes on, or null at its end. */
export type AuditLog = { entries: ShownEntry[]; older: string | null; actions: string[]; subjects: string[] }

/** How many entries stand on one page. */
export const LOG_PAGE = 50

const CHUNK = 1000

/** The entries that pass the filters, a page at a time. */
export async function auditLog(work: Work, filters: LogFilters, after?: LogPlace): Promise<AuditLog> {
  const [found, words] = await Promise.all([findEntries(work.scope, work.db, filters, LOG_PAGE + 1, after), findWords(work.scope, work.db)])
  const entries = found.slice(0, LOG_PAGE)
  const last = entries.at(-1)
  return { entries: entries.map(shownEntry), older: found.length > LOG_PAGE && last ? writePlace(last) : null, ...words }
}

/** All entries that pass the filters, the newest first, however many: only some of them are in memory at a time. */
export async function* everyEntry(work: Work, filters: LogFilters): AsyncGenerator<ShownEntry> {
  let after: LogPlace | undefined
  for (;;) {
    const found = await findEntries(work.scope, work.db, filters, CHUNK, after)
    for (const entry of found) yield shownEntry(entry)
    if (found.length < CHUNK) return
    after = found.at(-1)
  }
}

function shownEntry({ details, ...entry }: LogEntry): ShownEntry {
  return { ...entry, details: Object.keys(details).sort().map((name) => ({ name, value: written(details[name] as Json) })) }
}

function written(value: Json): string {
  if (typeof value === 'string') return value
  return Array.isArray(value) ? value.map((each: Json) => written(each)).join(' ') : canonicalJson(value)
}
