import type { CountyScope } from '~/kernel/county-scope'
import type { Reader, Transaction } from '~/platform/db/database.server'

/** Deletes at most `limit` drafts that were sent and whose receipt can no longer be read. Gives how many. */
export async function deleteSentDrafts(scope: CountyScope, db: Transaction, now: Date, limit: number): Promise<number> {
  return await db.$executeRaw`
    DELETE FROM answer_draft WHERE county_id = ${scope.countyId} AND id IN (
      SELECT id FROM answer_draft WHERE county_id = ${scope.countyId} AND sent_at IS NOT NULL AND receipt_until <= ${now}
      LIMIT ${limit} FOR UPDATE SKIP LOCKED
    )`
}

/** Deletes at most `limit` unsent drafts of consultations that closed at `closedAt` or before. Gives how many. */
export async function deleteUnsentDrafts(scope: CountyScope, db: Transaction, closedAt: Date, limit: number): Promise<number> {
  return await db.$executeRaw`
    DELETE FROM answer_draft WHERE county_id = ${scope.countyId} AND id IN (
      SELECT d.id FROM answer_draft d JOIN consultations_public_schedule s ON s.county_id = d.county_id AND s.id = d.consultation_id
      WHERE d.county_id = ${scope.countyId} AND d.sent_at IS NULL AND s.closes_at <= ${closedAt}
      LIMIT ${limit} FOR UPDATE OF d SKIP LOCKED
    )`
}

/** The first instant at which a receipt can no longer be read, and the first closing after `closedAt`; null when there is none. */
export async function findNextDue(scope: CountyScope, db: Reader, closedAt: Date): Promise<{ receiptUntil: Date | null; closing: Date | null }> {
  const rows = await db.$queryRaw<{ receipt_until: Date | null; closing: Date | null }[]>`
    SELECT (SELECT min(receipt_until) FROM answer_draft WHERE county_id = ${scope.countyId}) AS receipt_until,
      (SELECT min(closes_at) FROM consultations_public_schedule WHERE county_id = ${scope.countyId} AND closes_at > ${closedAt}) AS closing`
  return { receiptUntil: rows[0]?.receipt_until ?? null, closing: rows[0]?.closing ?? null }
}
