import { isId } from '~/kernel/ids'
import { accept, refuse, type Result } from '~/kernel/results'
import { dayOf } from '~/kernel/times'
import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'
import { forbidden } from '~/platform/http/responses.server'
import { IDENTITY_EVENTS, type Role, type RolesGranted } from '../contract'
import { holdsAny } from '../guards.server'
import { areGrantDays } from '../rules/grants'
import { IDENTITY_PERMISSIONS } from '../rules/permissions'
import { giveRole } from '../store/grants.server'
import { findPerson } from '../store/people.server'

/**
 * Gives somebody roles for some days and writes to them. Roles they hold already stay as they are. To make somebody
 * administrator takes two people (`needs-two`); nobody gives themselves anything (`own-roles`).
 */
export async function giveRoles(
  work: Work,
  input: { personId: string; roles: Role[]; startsOn: string; endsOn: string | null },
): Promise<Result<{ given: Role[] }, 'no-such-person' | 'no-role' | 'bad-days' | 'needs-two' | 'own-roles'>> {
  const { personId, roles, startsOn, endsOn } = input
  const today = dayOf(work.now)
  if (!isId(personId)) return refuse('no-such-person')
  if (roles.length === 0) return refuse('no-role')
  if (roles.includes('administrator')) return refuse('needs-two')
  if (!areGrantDays({ startsOn, endsOn }, today)) return refuse('bad-days')
  return await inTransaction(work, async (inside) => {
    const { scope, db, actor } = inside
    if (!(await holdsAny(inside, IDENTITY_PERMISSIONS['identity.manage-people']))) return forbidden()
    if (actor.kind === 'person' && actor.personId === personId) return refuse('own-roles')
    if (!(await findPerson(scope, db, personId, today))) return refuse('no-such-person')
    const given: Role[] = []
    for (const role of roles) if (await giveRole(scope, db, { personId, role, startsOn, endsOn })) given.push(role)
    if (given.length === 0) return accept({ given })
    const payload: RolesGranted = { personId, roles: given, startsOn, endsOn }
    await recordChange(inside, {
      action: IDENTITY_EVENTS.rolesGranted, subject: { kind: 'person', id: personId }, details: { roles: given, startsOn, endsOn },
      event: { name: IDENTITY_EVENTS.rolesGranted, payload },
    })
    return accept({ given })
  })
}
