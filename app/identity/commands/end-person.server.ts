import { isId } from '~/kernel/ids'
import { accept, refuse, type Result } from '~/kernel/results'
import { dayOf } from '~/kernel/times'
import { recordDeletion } from '~/platform/db/deletions.server'
import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'
import { forbidden } from '~/platform/http/responses.server'
import { IDENTITY_EVENTS } from '../contract'
import { holdsAny } from '../guards.server'
import { grantState, keepsAnAdministrator } from '../rules/grants'
import { IDENTITY_PERMISSIONS } from '../rules/permissions'
import { findAdministrators, lockAdministration } from '../store/grants.server'
import { endPersonTime, findKeptPerson } from '../store/people.server'
import { endSessionsOf } from '../store/sessions.server'
import { endRights } from './end-rights.server'

/**
 * Ends somebody's time at once: no sign-in, no session, no role, no waiting request, and what they represent ends too.
 * What they have done stays under their name. The county keeps an administrator, and nobody ends their own time. Safe to repeat.
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
    await endRights(inside, personId)
    await endSessionsOf(scope, db, personId, { now })
    await recordDeletion(inside, { kind: 'people-ended', reason: 'asked-for', count: 1, ids: [personId] })
    await recordChange(inside, {
      action: 'identity.person-ended', subject: { kind: 'person', id: personId },
      event: { name: IDENTITY_EVENTS.personLeft, payload: { personId } },
    })
    return accept(null)
  })
}
