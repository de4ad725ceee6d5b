import type { CountyScope } from '~/kernel/county-scope'
import { dayOf } from '~/kernel/times'
import type { Transaction } from '~/platform/db/database.server'
import type { Actor } from '~/platform/db/work.server'
import type { Role } from './contract'
import { lockGrants } from './store/grants.server'

/**
 * Whether the actor holds one of the roles now, locked against a change until the caller's transaction ends.
 * The product itself (seed, timed work) may do what anybody may.
 */
export async function holdsAny(inside: { scope: CountyScope; db: Transaction; actor: Actor; now: Date }, roles: readonly Role[]): Promise<boolean> {
  if (inside.actor.kind === 'system') return true
  if (inside.actor.kind !== 'person') return false
  return await lockGrants(inside.scope, inside.db, { personId: inside.actor.personId, roles, day: dayOf(inside.now) })
}
