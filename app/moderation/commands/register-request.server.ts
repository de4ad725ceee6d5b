import { randomUUID } from 'node:crypto'
import { holdsAny } from '~/identity/guards.server'
import { isId } from '~/kernel/ids'
import { hasIdentityCode } from '~/kernel/personal-data'
import { accept, refuse, type Result } from '~/kernel/results'
import { dayOf } from '~/kernel/times'
import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'
import { forbidden } from '~/platform/http/responses.server'
import { dueOn, problemsOfRequest, type RequestProblem } from '../rules/document-requests'
import { MODERATION_PERMISSIONS } from '../rules/permissions'
import { addRequest } from '../store/document-requests.server'
import { findMatters } from '../store/matters.server'
import { personOf } from './person-of.server'

/** A request as an official writes it down. Who asks need not be said (Act 621/1999 § 13). */
export type AskedDocuments = { consultationId: string; asked: string; askedBy: string; receivedOn: string | null }

/** Registers a request; its two weeks run from the day it arrived. */
export async function registerRequest(work: Work, input: AskedDocuments): Promise<Result<{ requestId: string }, 'incomplete', { problems: RequestProblem[] }>> {
  return await inTransaction(work, async (inside) => {
    if (!(await holdsAny(inside, MODERATION_PERMISSIONS['moderation.document-requests']))) return forbidden()
    const { scope, db, now } = inside
    const matter = isId(input.consultationId) ? (await findMatters(scope, db)).get(input.consultationId) : undefined
    const problems = problemsOfRequest({ ...input, consultationId: matter?.id ?? '' }, dayOf(now), hasIdentityCode)
    const { receivedOn } = input
    if (problems.length > 0 || !matter || !receivedOn) return refuse('incomplete', { problems })
    const requestId = randomUUID()
    await addRequest(scope, db, { id: requestId, consultationId: matter.id, asked: input.asked.trim(), askedBy: input.askedBy.trim() || null, receivedOn, dueOn: dueOn(receivedOn), createdAt: now, createdBy: personOf(inside) })
    await recordChange(inside, { action: 'register-document-request', subject: { kind: 'document-request', id: requestId }, details: { consultationId: matter.id, receivedOn } })
    return accept({ requestId })
  })
}
