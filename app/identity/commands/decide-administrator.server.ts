import { isId } from '~/kernel/ids'
import { accept, refuse, type Result } from '~/kernel/results'
import { dayOf } from '~/kernel/times'
import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'
import { forbidden } from '~/platform/http/responses.server'
import { IDENTITY_EVENTS, type RolesGranted } from '../contract'
import { holdsAny } from '../guards.server'
import { whyNotDecide, type RequestDecision } from '../rules/administrator-request'
import { IDENTITY_PERMISSIONS } from '../rules/permissions'
import { decideRequest, findRequest } from '../store/administrator-requests.server'
import { giveRole, lockAdministration } from '../store/grants.server'
import { findPerson } from '../store/people.server'

const OUTCOMES = { 'grant': 'granted', 'refuse': 'refused', 'take-back': 'taken-back' } as const

export type DecisionRefusal = 'no-such-request' | NonNullable<ReturnType<typeof whyNotDecide>>

/**
 * Grants or refuses a request to make somebody administrator, or takes it back. It takes two people: whoever asked and
 * whoever receives may neither grant nor refuse. The audit entry names both. Deciding the same again changes nothing.
 */
export async function decideAdministrator(work: Work, input: { requestId: string; decision: RequestDecision }): Promise<Result<{ personId: string }, DecisionRefusal>> {
  const { requestId, decision } = input
  if (!isId(requestId)) return refuse('no-such-request')
  const today = dayOf(work.now)
  return await inTransaction(work, async (inside) => {
    const { scope, db, actor, now } = inside
    await lockAdministration(scope, db)
    if (actor.kind !== 'person' || !(await holdsAny(inside, IDENTITY_PERMISSIONS['identity.decide-administrators']))) return forbidden()
    const request = await findRequest(scope, db, requestId)
    if (!request || !(await findPerson(scope, db, request.personId, today))) return refuse('no-such-request')
    const { personId, requestedBy, endsOn } = request
    const outcome = OUTCOMES[decision]
    if (request.outcome === outcome && request.decidedBy === actor.personId) return accept({ personId })
    const refusal = whyNotDecide(request, { by: actor.personId, decision, now, today })
    if (refusal) return refuse(refusal)
    await decideRequest(scope, db, requestId, { outcome, by: actor.personId, at: now })
    if (decision === 'grant') await giveRole(scope, db, { personId, role: 'administrator', startsOn: today, endsOn })
    const payload: RolesGranted = { personId, roles: ['administrator'], startsOn: today, endsOn }
    await recordChange(inside, {
      action: `identity.administrator-${outcome}`, subject: { kind: 'person', id: personId }, details: { requestId, requestedBy, decidedBy: actor.personId },
      ...(decision === 'grant' ? { event: { name: IDENTITY_EVENTS.rolesGranted, payload } } : {}),
    })
    return accept({ personId })
  })
}
