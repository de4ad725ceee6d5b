import type { CountyScope } from '~/kernel/county-scope'
import type { Reader } from '~/platform/db/database.server'

/** When a published consultation closes, or null when there is none. */
export async function findClosing(scope: CountyScope, db: Reader, consultationId: string): Promise<Date | null> {
  const rows = await db.$queryRaw<{ closes_at: Date }[]>`SELECT closes_at FROM consultations_public_schedule WHERE county_id = ${scope.countyId} AND id = ${consultationId}::uuid`
  return rows[0]?.closes_at ?? null
}
