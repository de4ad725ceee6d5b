import type { CountyScope } from '~/kernel/county-scope'
import type { Day } from '~/kernel/times'
import type { Reader, Transaction } from '~/platform/db/database.server'
import { Prisma } from '~/platform/db/generated/prisma/client.ts'
import type { HandOverKind } from '../contract'

const dateOf = (day: Day) => new Date(`${day}T00:00:00Z`)

/** How many matters that belong elsewhere were last touched before an instant, without those that an official has yet to hand on (`urgent`: without asking). */
export async function countOldHandOvers(scope: CountyScope, db: Reader, before: Date, urgent: readonly HandOverKind[]): Promise<number> {
  const rows = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM hand_over WHERE county_id = ${scope.countyId} AND ${isOver(before, urgent)}`
  return rows[0]?.count ?? 0
}

/** Deletes at most `limit` of them; gives how many. */
export async function deleteOldHandOvers(scope: CountyScope, tx: Transaction, before: Date, urgent: readonly HandOverKind[], limit: number): Promise<number> {
  return await tx.$executeRaw`
    DELETE FROM hand_over WHERE county_id = ${scope.countyId} AND id IN (
      SELECT id FROM hand_over WHERE county_id = ${scope.countyId} AND ${isOver(before, urgent)} ORDER BY id LIMIT ${limit} FOR UPDATE SKIP LOCKED
    )`
}

// What is to be done, by the rule `isToBeDone`, is not over however long it has waited.
function isOver(before: Date, urgent: readonly HandOverKind[]): Prisma.Sql {
  return Prisma.sql`coalesce(handed_on_at, answered_at, asked_at) < ${before} AND (state = 'handed-on' OR (state <> 'agreed' AND NOT kind = ANY(${[...urgent]}::text[])))`
}

/** How many requests to see documents were decided on a day or before, or were due by then and never decided. */
export async function countOldRequests(scope: CountyScope, db: Reader, until: Day): Promise<number> {
  return await db.documentRequest.count({ where: { countyId: scope.countyId, OR: [{ decidedOn: { lte: dateOf(until) } }, { decidedOn: null, dueOn: { lte: dateOf(until) } }] } })
}

/** Deletes at most `limit` of them with the versions made for them; gives how many. */
export async function deleteOldRequests(scope: CountyScope, tx: Transaction, until: Day, limit: number): Promise<number> {
  return await tx.$executeRaw`
    DELETE FROM document_request WHERE county_id = ${scope.countyId} AND id IN (
      SELECT id FROM document_request WHERE county_id = ${scope.countyId} AND coalesce(decided_on, due_on) <= ${until}::date ORDER BY id LIMIT ${limit} FOR UPDATE SKIP LOCKED
    )`
}

/** How often originals of hidden texts were seen before an instant. */
export async function countOldViews(scope: CountyScope, db: Reader, before: Date): Promise<number> {
  return await db.originalView.count({ where: { countyId: scope.countyId, at: { lt: before } } })
}

/** Deletes at most `limit` of those notes; gives how many. */
export async function deleteOldViews(scope: CountyScope, tx: Transaction, before: Date, limit: number): Promise<number> {
  return await tx.$executeRaw`
    DELETE FROM moderation_original_view WHERE county_id = ${scope.countyId} AND id IN (
      SELECT id FROM moderation_original_view WHERE county_id = ${scope.countyId} AND at < ${before} ORDER BY id LIMIT ${limit} FOR UPDATE SKIP LOCKED
    )`
}
