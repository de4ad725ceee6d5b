import type { CountyScope } from '~/kernel/county-scope'
import type { Transaction } from '~/platform/db/database.server'
import type { Role } from '../contract'

/** Whether the person holds one of the roles on the day; the grants are locked against a change until the transaction ends. */
export async function lockGrants(scope: CountyScope, tx: Transaction, held: { personId: string; roles: readonly Role[]; day: string }): Promise<boolean> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT g.id FROM role_grant g JOIN person p ON p.county_id = g.county_id AND p.id = g.person_id AND p.ended_at IS NULL
    WHERE g.county_id = ${scope.countyId} AND g.person_id = ${held.personId}::uuid AND g.role = ANY(${[...held.roles]}::text[])
      AND g.starts_on <= ${held.day}::date AND (g.ends_on IS NULL OR g.ends_on >= ${held.day}::date)
    FOR SHARE OF g`
  return rows.length > 0
}
