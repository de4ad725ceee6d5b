import type { CountyScope } from '~/kernel/county-scope'
import type { Reader, Transaction } from '~/platform/db/database.server'

/** How many remarks were replied to before an instant, or came before it and never got a reply. */
export async function countOldRemarks(scope: CountyScope, db: Reader, before: Date): Promise<number> {
  return await db.accessibilityRemark.count({ where: { countyId: scope.countyId, OR: [{ repliedAt: { lt: before } }, { repliedAt: null, receivedAt: { lt: before } }] } })
}

/** Deletes at most `limit` of them; gives how many. */
export async function deleteOldRemarks(scope: CountyScope, tx: Transaction, before: Date, limit: number): Promise<number> {
  return await tx.$executeRaw`
    DELETE FROM accessibility_remark WHERE county_id = ${scope.countyId} AND id IN (
      SELECT id FROM accessibility_remark WHERE county_id = ${scope.countyId} AND coalesce(replied_at, received_at) < ${before} ORDER BY id LIMIT ${limit} FOR UPDATE SKIP LOCKED
    )`
}
