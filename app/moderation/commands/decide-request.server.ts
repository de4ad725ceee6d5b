import { holdsAny } from '~/identity/guards.server'
import { isId } from '~/kernel/ids'
import { hasIdentityCode } from '~/kernel/personal-data'
import { accept, refuse, type Result } from '~/kernel/results'
import { dayOf } from '~/kernel/times'
import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'
import { forbidden } from '~/platform/http/responses.server'
import { isWhole, whyNotDecideRequest, type Outcome, type RequestDecisionRefusal } from '../rules/document-requests'
import { MODERATION_PERMISSIONS } from '../rules/permissions'
import { listVersions, lockRequest, saveRequestDecision } from '../store/document-requests.server'
import { findHiddenTexts } from '../store/texts.server'
import { personOf } from './person-of.server'

/** Keeps the decision on a request and its day. Deciding the same twice is decided once. */
export async function decideRequest(work: Work, input: { requestId: string; outcome: Outcome | null; note: string }): Promise<Result<null, RequestDecisionRefusal>> {
  if (!isId(input.requestId)) return refuse('no-request')
  return await inTransaction(work, async (inside) => {
    if (!(await holdsAny(inside, MODERATION_PERMISSIONS['moderation.document-requests']))) return forbidden()
    const { scope, db, now } = inside
    const request = await lockRequest(scope, db, input.requestId)
    const { outcome, note } = input
    if (request?.decidedOn && request.outcome === outcome) return accept(null)
    const [latest] = request ? await listVersions(scope, db, request.id) : []
    const hidden = request ? await findHiddenTexts(scope, db, request.consultationId) : []
    const whole = latest === undefined || isWhole(latest.entries, hidden)
    const refusal = whyNotDecideRequest(request && { isDecided: request.decidedOn !== null, hasVersion: latest !== undefined, isWhole: whole }, { outcome, note }, hasIdentityCode)
    if (refusal || !request || !outcome) return refuse(refusal ?? 'no-request')
    await saveRequestDecision(scope, db, request.id, { outcome, decisionNote: note.trim(), decidedOn: dayOf(now), decidedBy: personOf(inside) })
    await recordChange(inside, { action: 'decide-document-request', subject: { kind: 'document-request', id: request.id }, details: { outcome } })
    return accept(null)
  })
}
