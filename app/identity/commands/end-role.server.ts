import { isId } from '~/kernel/ids'
import { accept, refuse, type Result } from '~/kernel/results'
import { dayOf } from '~/kernel/times'
import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'
import { forbidden } from '~/platform/http/responses.server'
import { holdsAny } from '../guards.server'
import { grantState, isLastDay, keepsAnAdministrator, lastDayAtOnce } from '../rules/grants'
import { IDENTITY_PERMISSIONS } from '../rules/permissions'
import { findAdministrators, findGrants, lockAdministration, setLastDay } from '../store/grants.server'

export type EndRoleRefusal = 'no-such-role' | 'bad-days' | 'own-roles' | 'last-administrator'

/**
 * Sets the last day of a role somebody holds or is to hold; without a day it ends at once, and so does what it allowed.
 * The county keeps an administrator (`last-administrator`), and nobody ends their own roles. Safe to repeat.
 */
export async function endRole(work: Work, input: { personId: string; grantId: string; endsOn: string | null }): Promise<Result<null, EndRoleRefusal>> {
  const { personId, grantId, endsOn } = input
  const today = dayOf(work.now)
  if (!isId(personId) || !isId(grantId)) return refuse('no-such-role')
  if (endsOn !== null && !isLastDay(endsOn, today)) return refuse('bad-days')
  return await inTransaction(work, async (inside) => {
    const { scope, db, actor } = inside
    await lockAdministration(scope, db)
    if (!(await holdsAny(inside, IDENTITY_PERMISSIONS['identity.manage-people']))) return forbidden()
    if (actor.kind === 'person' && actor.personId === personId) return refuse('own-roles')
    const grant = (await findGrants(scope, db, personId)).find(({ id }) => id === grantId)
    if (!grant) return refuse('no-such-role')
    if (grantState(grant, today) === 'over') return endsOn === null ? accept(null) : refuse('no-such-role')
    if (endsOn !== null && endsOn < grant.startsOn) return refuse('bad-days')
    if (grant.role === 'administrator') {
      const others = (await findAdministrators(scope, db)).filter((each) => each.personId !== personId)
      if (!keepsAnAdministrator(others, endsOn, today)) return refuse('last-administrator')
    }
    if (!(await setLastDay(scope, db, grantId, endsOn ?? lastDayAtOnce(today)))) return accept(null)
    await recordChange(inside, { action: 'identity.role-ended', subject: { kind: 'person', id: personId }, details: { role: grant.role, grantId, endsOn: endsOn ?? 'at-once' } })
    return accept(null)
  })
}
