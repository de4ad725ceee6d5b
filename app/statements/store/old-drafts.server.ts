import type { CountyScope } from '~/kernel/county-scope'
import type { Reader, Transaction } from '~/platform/db/database.server'
import type { StatementDraft } from '../contract'

/** How many statements were begun and never given on consultations that closed before an instant. */
export async function countOldDrafts(scope: CountyScope, db: Reader, closedBefore: Date): Promise<number> {
  const rows = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM statement d JOIN consultations_public_schedule s ON s.county_id = d.county_id AND s.id = d.consultation_id
    WHERE d.county_id = ${scope.countyId} AND d.state = 'draft' AND d.updated_at < ${closedBefore} AND s.closes_at < ${closedBefore}`
  return rows[0]?.count ?? 0
}

/** Deletes at most `limit` of them; gives their ids. One that was written on since then stays. */
export async function deleteOldDrafts(scope: CountyScope, tx: Transaction, closedBefore: Date, limit: number): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    DELETE FROM statement WHERE county_id = ${scope.countyId} AND id IN (
      SELECT d.id FROM statement d JOIN consultations_public_schedule s ON s.county_id = d.county_id AND s.id = d.consultation_id
      WHERE d.county_id = ${scope.countyId} AND d.state = 'draft' AND d.updated_at < ${closedBefore} AND s.closes_at < ${closedBefore}
      ORDER BY d.id LIMIT ${limit} FOR UPDATE OF d SKIP LOCKED
    ) RETURNING id::text`
  return rows.map(({ id }) => id)
}

/** Deletes the drafts of these ids; a statement that was given stays. Gives how many there were. */
export async function deleteDrafts(scope: CountyScope, tx: Transaction, ids: readonly string[]): Promise<number> {
  const { count } = await tx.statement.deleteMany({ where: { countyId: scope.countyId, id: { in: [...ids] }, state: 'draft' } })
  return count
}

/** How many statements were withdrawn before an instant and still have their words. */
export async function countOldWithdrawn(scope: CountyScope, db: Reader, before: Date, empty: StatementDraft): Promise<number> {
  return await db.statement.count({ where: { countyId: scope.countyId, ...withdrawnWithWords(empty), updatedAt: { lt: before } } })
}

/** Takes the words out of at most `limit` of them; gives their ids. Who gave them, when, and the number stay. */
export async function emptyOldWithdrawn(scope: CountyScope, tx: Transaction, before: Date, empty: StatementDraft, limit: number): Promise<string[]> {
  const rows = await tx.statement.findMany({ where: { countyId: scope.countyId, ...withdrawnWithWords(empty), updatedAt: { lt: before } }, orderBy: { id: 'asc' }, take: limit, select: { id: true } })
  await emptyWithdrawn(scope, tx, rows.map(({ id }) => id), empty)
  return rows.map(({ id }) => id)
}

/** Takes the words out of the withdrawn statements of these ids; gives how many still had them. */
export async function emptyWithdrawn(scope: CountyScope, tx: Transaction, ids: readonly string[], empty: StatementDraft): Promise<number> {
  const { count } = await tx.statement.updateMany({ where: { countyId: scope.countyId, id: { in: [...ids] }, ...withdrawnWithWords(empty) }, data: { content: empty } })
  return count
}

const withdrawnWithWords = (empty: StatementDraft) => ({ state: 'withdrawn', content: { not: empty } })
