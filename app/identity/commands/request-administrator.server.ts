import { randomUUID } from 'node:crypto'
import { isId } from '~/kernel/ids'
import { accept, refuse, type Result } from '~/kernel/results'
import { dayOf } from '~/kernel/times'
import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'
import { forbidden } from '~/platform/http/responses.server'
import { IDENTITY_EVENTS, type AdministratorRequested } from '../contract'
import { holdsAny } from '../guards.server'
import { isWaiting, requestExpiresAt } from '../rules/administrator-request'
import { isLastDay } from '../rules/grants'
import { IDENTITY_PERMISSIONS } from '../rules/permissions'
import { decideRequest, findUndecided, insertRequest } from '../store/administrator-requests.server'
import { lockAdministration } from '../store/grants.server'
import { findPerson } from '../store/people.server'

/**
 * Asks that somebody be made administrator. Nothing is granted until another administrator decides, within fourteen
 * days. Asking again while a request waits gives that one. Refused: `own-roles`, `already-administrator`, `bad-days`.
 */
export async function requestAdministrator(
  work: Work,
  input: { personId: string; endsOn: string | null },
): Promise<Result<{ requestId: string }, 'no-such-person' | 'own-roles' | 'already-administrator' | 'bad-days'>> {
  const { personId, endsOn } = input
  const today = dayOf(work.now)
  if (!isId(personId)) return refuse('no-such-person')
  if (endsOn !== null && !isLastDay(endsOn, today)) return refuse('bad-days')
  return await inTransaction(work, async (inside) => {
    const { scope, db, actor, now } = inside
    await lockAdministration(scope, db)
    if (actor.kind !== 'person' || !(await holdsAny(inside, IDENTITY_PERMISSIONS['identity.manage-people']))) return forbidden()
    if (actor.personId === personId) return refuse('own-roles')
    const person = await findPerson(scope, db, personId, today)
    if (!person) return refuse('no-such-person')
    if (person.roles.includes('administrator')) return refuse('already-administrator')
    const before = await findUndecided(scope, db, personId)
    if (before && isWaiting(before, now, today)) return accept({ requestId: before.id })
    if (before) await decideRequest(scope, db, before.id, { outcome: 'expired', by: null, at: now })
    const requestId = randomUUID()
    await insertRequest(scope, db, { id: requestId, personId, endsOn, requestedBy: actor.personId, requestedAt: now, expiresAt: requestExpiresAt(now) })
    const payload: AdministratorRequested = { requestId }
    await recordChange(inside, {
      action: IDENTITY_EVENTS.administratorRequested, subject: { kind: 'person', id: personId }, details: { requestId, endsOn },
      event: { name: IDENTITY_EVENTS.administratorRequested, payload },
    })
    return accept({ requestId })
  })
}
