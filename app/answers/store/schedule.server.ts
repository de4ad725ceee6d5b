import type { CountyScope } from '~/kernel/county-scope'
import type { Reader } from '~/platform/db/database.server'
import type { AnsweringTime } from '../rules/answering'

/** When a published consultation takes answers, or null. Read from the view of the consultations. */
export async function findAnsweringTime(scope: CountyScope, db: Reader, consultationId: string): Promise<AnsweringTime | null> {
  const rows = await db.$queryRaw<AnsweringTime[]>`
    SELECT opens_at AS "opensAt", closes_at AS "closesAt", current_version AS "versionNumber"
    FROM consultations_public_schedule WHERE county_id = ${scope.countyId} AND id = ${consultationId}::uuid`
  return rows[0] ?? null
}
