import type { CountyScope } from '~/kernel/county-scope'
import type { Reader, Transaction } from '~/platform/db/database.server'

/** How many answers of a consultation are kept, withdrawn ones among them. */
export async function countKept(scope: CountyScope, db: Reader, consultationId: string): Promise<number> {
  return await db.response.count({ where: { countyId: scope.countyId, consultationId } })
}

/** Deletes at most `limit` answers of a consultation with all that was answered; gives their ids. */
export async function deleteResponses(scope: CountyScope, tx: Transaction, consultationId: string, limit: number): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    DELETE FROM response WHERE county_id = ${scope.countyId} AND id IN (
      SELECT id FROM response WHERE county_id = ${scope.countyId} AND consultation_id = ${consultationId}::uuid ORDER BY id LIMIT ${limit} FOR UPDATE SKIP LOCKED
    ) RETURNING id::text`
  return rows.map(({ id }) => id)
}

/** How many withdrawn answers there are whose consultation had closed, and which had been withdrawn, before an instant. */
export async function countWithdrawn(scope: CountyScope, db: Reader, before: Date): Promise<number> {
  const rows = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM response r JOIN consultations_public_schedule s ON s.county_id = r.county_id AND s.id = r.consultation_id
    WHERE r.county_id = ${scope.countyId} AND r.withdrawn_at < ${before} AND s.closes_at < ${before}`
  return rows[0]?.count ?? 0
}

/** Deletes at most `limit` of them; gives their ids. */
export async function deleteWithdrawn(scope: CountyScope, tx: Transaction, before: Date, limit: number): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    DELETE FROM response WHERE county_id = ${scope.countyId} AND id IN (
      SELECT r.id FROM response r JOIN consultations_public_schedule s ON s.county_id = r.county_id AND s.id = r.consultation_id
      WHERE r.county_id = ${scope.countyId} AND r.withdrawn_at < ${before} AND s.closes_at < ${before} ORDER BY r.id LIMIT ${limit} FOR UPDATE OF r SKIP LOCKED
    ) RETURNING id::text`
  return rows.map(({ id }) => id)
}

/** Deletes the answers of these ids; gives the consultations they belonged to, each once. */
export async function deleteByIds(scope: CountyScope, tx: Transaction, ids: readonly string[]): Promise<{ count: number; consultationIds: string[] }> {
  const rows = await tx.$queryRaw<{ consultation_id: string }[]>`
    DELETE FROM response WHERE county_id = ${scope.countyId} AND id = ANY(${[...ids]}::uuid[]) RETURNING consultation_id::text`
  return { count: rows.length, consultationIds: [...new Set(rows.map((row) => row.consultation_id))] }
}

/** Takes the words out of the answers of these ids that still have them, with the chance that could prove them, and notes that they were withdrawn. */
export async function withdrawByIds(scope: CountyScope, tx: Transaction, ids: readonly string[], at: Date): Promise<{ count: number; consultationIds: string[] }> {
  await tx.$executeRaw`DELETE FROM answer WHERE county_id = ${scope.countyId} AND response_id = ANY(${[...ids]}::uuid[])`
  const rows = await tx.$queryRaw<{ consultation_id: string }[]>`
    UPDATE response SET withdrawn_at = ${at}, municipality = NULL, salt = NULL, revision = revision + 1
    WHERE county_id = ${scope.countyId} AND id = ANY(${[...ids]}::uuid[]) AND withdrawn_at IS NULL RETURNING consultation_id::text`
  return { count: rows.length, consultationIds: [...new Set(rows.map((row) => row.consultation_id))] }
}

/** The consultations of some answers, each once. */
export async function findConsultationsOf(scope: CountyScope, db: Reader, ids: readonly string[]): Promise<string[]> {
  const rows = await db.response.findMany({ where: { countyId: scope.countyId, id: { in: [...ids] } }, distinct: ['consultationId'], select: { consultationId: true } })
  return rows.map(({ consultationId }) => consultationId)
}
