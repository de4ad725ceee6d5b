import { accept, refuse, type Result } from '~/kernel/results'
import { recordDeletion } from '~/platform/db/deletions.server'
import { inTransaction, recordChange, type Work, type WorkInTransaction } from '~/platform/db/work.server'
import { ANSWER_EVENTS } from '../contract'
import { whyNotWithdraw, type WithdrawRefusal } from '../rules/own-answer'
import { digestOf } from '../store/codes.server'
import { findByCode, lockResponse, removeAnswers } from '../store/responses.server'
import { asResident } from './as-resident.server'

/** A fact of a later area, asked inside the transaction: whether the consultation's summary has been published. */
export type WithdrawGuards = { isSummaryPublished: (inside: Pick<WorkInTransaction, 'scope' | 'db'>, consultationId: string) => Promise<boolean> }

/** Withdraws an answer: what was written is deleted, and that there was an answer stays. */
export async function withdrawAnswer(work: Work, input: { code: string }, guards: WithdrawGuards): Promise<Result<null, WithdrawRefusal | 'not-found'>> {
  return await inTransaction(asResident(work), async (inside) => {
    const digest = digestOf(input.code)
    const found = await findByCode(inside.scope, inside.db, digest)
    if (!found) return refuse('not-found')
    await lockResponse(inside.scope, inside.db, found.id)
    const answer = (await findByCode(inside.scope, inside.db, digest))!
    const refusal = whyNotWithdraw(answer, await guards.isSummaryPublished(inside, answer.consultationId))
    if (refusal) return refuse(refusal)
    await removeAnswers(inside.scope, inside.db, answer.id, inside.now)
    await recordDeletion(inside, { kind: 'answers', reason: 'asked-for', count: 1, ids: [answer.id] })
    await recordChange(inside, {
      action: ANSWER_EVENTS.withdrawn,
      subject: { kind: 'response', id: answer.id },
      event: { name: ANSWER_EVENTS.withdrawn, payload: { consultationId: answer.consultationId }, key: `${ANSWER_EVENTS.withdrawn}:${answer.consultationId}` },
    })
    return accept(null)
  })
}
