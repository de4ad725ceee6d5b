import { isId } from '~/kernel/ids'
import { accept, refuse, type Result } from '~/kernel/results'
import { dayOf } from '~/kernel/times'
import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'
import { forbidden } from '~/platform/http/responses.server'
import { holdsAny } from '../guards.server'
import { grantState, keepsAnAdministrator, lastDayAtOnce } from '../rules/grants'
import { IDENTITY_PERMISSIONS } from '../rules/permissions'
import { decideRequest, findUndecided } from '../store/administrator-requests.server'
import { endAllGrants, findAdministrators, lockAdministration } from '../store/grants.server'
import { endPersonTime, findKeptPerson } from '../store/people.server'
import { endSessionsOf } from '../store/sessions.server'

/**
 * Ends somebody's time at once: no sign-in, no session, no role, no waiting request. What they have done stays under
 * their name. The county keeps an administrator, and nobody ends their own time. Safe to repeat.
 */
export async function endPerson(work: Work, input: { personId: string }): Promise<Result<null, 'no-such-person' | 'own-roles' | 'last-administrator'>> {
  const { personId } = input
  if (!isId(personId)) return refuse('no-such-person')
  const today = dayOf(work.now)
  return await inTransaction(work, async (inside) => {
    const { scope, db, actor, now } = inside
    await lockAdministration(scope, db)
    if (!(await holdsAny(inside, IDENTITY_PERMISSIONS['identity.manage-people']))) return forbidden()
    if (actor.kind === 'person' && actor.personId === personId) return refuse('own-roles')
    const administrators = await findAdministrators(scope, db)
    const isOne = administrators.some((each) => each.personId === personId && grantState(each, today) === 'held')
    if (isOne && !keepsAnAdministrator(administrators.filter((each) => each.personId !== personId), null, today)) return refuse('last-administrator')
    if (!(await endPersonTime(scope, db, personId, now))) return (await findKeptPerson(scope, db, personId)) ? accept(null) : refuse('no-such-person')
    await endAllGrants(scope, db, personId, lastDayAtOnce(today))
    await endSessionsOf(scope, db, personId, { now })
    const waiting = await findUndecided(scope, db, personId)
    if (waiting) await decideRequest(scope, db, waiting.id, { outcome: 'expired', by: null, at: now })
    await recordChange(inside, { action: 'identity.person-ended', subject: { kind: 'person', id: personId } })
    return accept(null)
  })
}
