import type { CountyScope } from '~/kernel/county-scope'
import { dayOf, type Day } from '~/kernel/times'
import type { Database, Reader } from './database.server'
import type { WorkInTransaction } from './work.server'

/** Why something was deleted: its time was over, or somebody asked for it. */
export type DeletionReason = 'kept-long-enough' | 'asked-for'

/**
 * Something that was deleted. `keptFor` is an ISO 8601 duration (`P5Y`). `ids` are of what a restored copy of the database
 * must be purged of again; what a rule finds again by its age needs none. `lastDay`: until when a role was left to last.
 */
export type Deletion = { kind: string; reason: DeletionReason; keptFor?: string | null; count: number; ids?: readonly string[]; lastDay?: Day | null }

/**
 * What stands in the journal beside deletions, because a restored copy must not undo it either: statements that were withdrawn,
 * answers and statements in which something was hidden, answers in which somebody changed their words, matters of which
 * they said that nobody should hand them on, passages that were taken out of view, people and roles that were ended,
 * and ways to sign in that were unlinked. Nothing of the matter is gone, so nothing is certified.
 */
export const MEASURES: readonly string[] = [
  'statement-withdrawals', 'hidden-in-answers', 'hidden-in-statements', 'answers-edited', 'hand-overs-declined', 'release-withdrawals',
  'people-ended', 'roles-ended', 'roles-ended-on', 'strong-unlinked', 'directory-unlinked',
]

/** One line of the journal of deletions: a deletion with its running number and day. Lines of before have no `lastDay`. */
export type JournalLine = { countyId: string; number: number; deletedOn: Day; kind: string; reason: DeletionReason; keptFor: string | null; count: number; ids: string[]; lastDay?: Day | null }

/**
 * Writes a deletion into the journal, in the transaction that deletes. Deletions of one county wait for each other, so
 * that numbers become visible in their order. Nothing is written for nothing.
 */
export async function recordDeletion(inside: Pick<WorkInTransaction, 'scope' | 'db' | 'now'>, { kind, reason, keptFor = null, count, ids = [], lastDay = null }: Deletion): Promise<void> {
  if (count === 0) return
  const { scope, db, now } = inside
  await db.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`deletions ${scope.countyId}`}, 0))::text AS held`
  await db.deletionJournal.create({ data: { countyId: scope.countyId, deletedOn: dateOf(dayOf(now)), kind, reason, keptFor, count, ids: [...ids], lastDay: lastDay && dateOf(lastDay) } })
}

/** The lines of a county's journal after a number, at most so many, in their order. */
export async function journalAfter(scope: CountyScope, db: Reader, number: number, limit = 1000): Promise<JournalLine[]> {
  const rows = await db.deletionJournal.findMany({ where: { countyId: scope.countyId, number: { gt: number } }, orderBy: { number: 'asc' }, take: limit })
  return rows.map((row) => ({ ...row, number: Number(row.number), deletedOn: dayIn(row.deletedOn), lastDay: row.lastDay && dayIn(row.lastDay), reason: row.reason as DeletionReason }))
}

/** The number of the last line of a county's journal, 0 when it is empty. */
export async function lastDeletion(scope: CountyScope, db: Reader): Promise<number> {
  const { _max } = await db.deletionJournal.aggregate({ where: { countyId: scope.countyId }, _max: { number: true } })
  return Number(_max.number ?? 0)
}

/** Puts lines that a restored copy lacks back into the journal, and lets the numbers go on after them. */
export async function restoreJournal(db: Database, lines: readonly JournalLine[]): Promise<void> {
  if (lines.length === 0) return
  await db.$transaction(async (tx) => {
    await tx.deletionJournal.createMany({ data: lines.map((line) => ({ ...line, deletedOn: dateOf(line.deletedOn), lastDay: line.lastDay ? dateOf(line.lastDay) : null })), skipDuplicates: true })
    // Never back: another process may have taken a number that is not there to see yet.
    await tx.$queryRaw`SELECT setval('deletion_journal_number_seq', GREATEST((SELECT max(number) FROM deletion_journal), (SELECT last_value FROM deletion_journal_number_seq)))::text AS next`
  })
}

function dateOf(day: Day): Date {
  return new Date(`${day}T00:00:00Z`)
}

function dayIn(date: Date): Day {
  return date.toISOString().slice(0, 10)
}
