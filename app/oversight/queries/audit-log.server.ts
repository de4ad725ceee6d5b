import { canonicalJson, type Json } from '~/kernel/canonical-json'
import { dayOf, type Day } from '~/kernel/times'
import type { Work } from '~/platform/db/work.server'
import type { LogFilters } from '../rules/log-filters'
import { findEntries, findPlace, findWords, type LogEntry, type LogPlace } from '../store/log.server'

/**
 * One entry as it is shown. What residents did is shown with its day only: a time to the second, laid beside other logs,
 * could tell who they were (domain rule P-8). `details` is a list of names and values, as they stand in the log.
 */
export type ShownEntry = Omit<LogEntry, 'at' | 'details'> & { day: Day; at: Date | null; details: { name: string; value: string }[] }

/** A page of the log, the newest first. `older` is the entry after which it goes on, or null at its end. */
export type AuditLog = { entries: ShownEntry[]; older: string | null; actions: string[]; subjects: string[] }

/** How many entries stand on one page. */
export const LOG_PAGE = 50

const CHUNK = 1000

/** The entries that pass the filters, a page at a time. */
export async function auditLog(work: Work, filters: LogFilters, after?: string): Promise<AuditLog> {
  const place = after === undefined ? null : await findPlace(work.scope, work.db, after)
  const [found, words] = await Promise.all([findEntries(work.scope, work.db, filters, LOG_PAGE + 1, place), findWords(work.scope, work.db)])
  const entries = found.slice(0, LOG_PAGE)
  return { entries: entries.map(shownEntry), older: found.length > LOG_PAGE ? entries.at(-1)!.id : null, ...words }
}

/** All entries that pass the filters, the newest first, however many: only some of them are in memory at a time. */
export async function* everyEntry(work: Work, filters: LogFilters): AsyncGenerator<ShownEntry> {
  let after: LogPlace | null = null
  for (;;) {
    const found: LogEntry[] = await findEntries(work.scope, work.db, filters, CHUNK, after)
    for (const entry of found) yield shownEntry(entry)
    if (found.length < CHUNK) return
    after = found.at(-1)!
  }
}

function shownEntry({ at, details, ...entry }: LogEntry): ShownEntry {
  return {
    ...entry,
    day: dayOf(at),
    at: entry.actorKind === 'resident' ? null : at,
    details: Object.keys(details).sort().map((name) => ({ name, value: written(details[name] as Json) })),
  }
}

function written(value: Json): string {
  if (typeof value === 'string') return value
  return Array.isArray(value) ? value.map((each: Json) => written(each)).join(' ') : canonicalJson(value)
}
