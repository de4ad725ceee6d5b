import type { CountyScope } from '~/kernel/county-scope'
import type { Transaction } from '~/platform/db/database.server'

/** Whether the person holds the role on the day; the grant is locked against a change until the transaction ends. */
export async function lockGrant(scope: CountyScope, tx: Transaction, held: { personId: string; role: string; day: string }): Promise<boolean> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM role_grant
    WHERE county_id = ${scope.countyId} AND person_id = ${held.personId}::uuid AND role = ${held.role}
      AND starts_on <= ${held.day}::date AND (ends_on IS NULL OR ends_on >= ${held.day}::date)
    FOR SHARE`
  return rows.length > 0
}
