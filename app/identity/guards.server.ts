import type { CountyScope } from '~/kernel/county-scope'
import type { Transaction } from '~/platform/db/database.server'
import type { Actor } from '~/platform/db/work.server'
import type { Role } from './contract'
import { lockGrant } from './store/grants.server'

/**
 * Whether the actor holds the role on this day, locked against a change until the caller's transaction ends.
 * The product itself (seed, timed work) may do what officials may.
 */
export async function holdsRole(scope: CountyScope, tx: Transaction, actor: Actor, role: Role, day: string): Promise<boolean> {
  if (actor.kind === 'system') return true
  if (actor.kind !== 'person') return false
  return await lockGrant(scope, tx, { personId: actor.personId, role, day })
}
