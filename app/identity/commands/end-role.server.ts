import { isId } from '~/kernel/ids'
import { accept, refuse, type Result } from '~/kernel/results'
import { dayOf } from '~/kernel/times'
import { recordDeletion } from '~/platform/db/deletions.server'
import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'
import { forbidden } from '~/platform/http/responses.server'
import { holdsAny } from '../guards.server'
import { grantState, isLastDay, keepsAnAdministrator, lastDayAtOnce, lengthens } from '../rules/grants'
import { IDENTITY_PERMISSIONS } from '../rules/permissions'
import { findAdministrators, findGrants, lockAdministration, setLastDay } from '../store/grants.server'

export type EndRoleRefusal = 'no-such-role' | 'bad-days' | 'own-roles' | 'needs-two' | 'last-administrator'

/**
 * Sets the last day of a role somebody holds or is to hold; without a day it ends at once, and so does what it allowed.
 * A later day than before lengthens the role, as giving it anew would; an administrator's is never lengthened, for that
 * takes two people (`needs-two`). The county keeps an administrator (`last-administrator`), and nobody ends their own
 * roles. Safe to repeat.
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
    const isLonger = lengthens(grant, endsOn)
    if (grant.role === 'administrator') {
      if (isLonger) return refuse('needs-two')
      const others = (await findAdministrators(scope, db)).filter((each) => each.personId !== personId)
      if (!keepsAnAdministrator(others, endsOn, today)) return refuse('last-administrator')
    }
    if (!(await setLastDay(scope, db, grantId, endsOn ?? lastDayAtOnce(today)))) return accept(null)
    // A restored copy lets it last no longer. Lengthening needs no line: without it a copy only ends the role sooner.
    if (!isLonger) await recordDeletion(inside, { kind: endsOn === null ? 'roles-ended' : 'roles-ended-on', reason: 'asked-for', count: 1, ids: [grantId], lastDay: endsOn })
    const details = { role: grant.role, grantId, endsOn: endsOn ?? 'at-once', ...(isLonger ? { from: grant.endsOn } : {}) }
    await recordChange(inside, { action: isLonger ? 'identity.role-lengthened' : 'identity.role-ended', subject: { kind: 'person', id: personId }, details })
    return accept(null)
  })
}
