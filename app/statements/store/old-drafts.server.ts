import type { CountyScope } from '~/kernel/county-scope'
import type { Reader, Transaction } from '~/platform/db/database.server'

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
