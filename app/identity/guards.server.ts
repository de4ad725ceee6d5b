import type { CountyScope } from '~/kernel/county-scope'
import type { Transaction } from '~/platform/db/database.server'
import type { Actor } from '~/platform/db/work.server'
import type { Role } from './contract'

/**
 * Whether the actor holds the role on this day, locked against a change until the caller's transaction ends.
 * The product itself (seed, timed work) may do what officials may.
 */
export async function holdsRole(scope: CountyScope, tx: Transaction, actor: Actor, role: Role, day: string): Promise<boolean> {
  if (actor.kind === 'system') return true
  if (actor.kind !== 'person') return false
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM role_grant
    WHERE county_id = ${scope.countyId} AND person_id = ${actor.personId}::uuid AND role = ${role}
      AND starts_on <= ${day}::date AND (ends_on IS NULL OR ends_on >= ${day}::date)
    FOR SHARE`
  return rows.length > 0
}
