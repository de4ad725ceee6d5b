import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'
import { invalidateTags } from '~/platform/http/invalidate.server'
import { deleteMarksOfGoneAnswers } from '../store/gone-answers.server'

/**
 * Deletes the marks in answers that are gone, withdrawn or deleted: what is left of them are digests of their words.
 * Run after answers went; safe to repeat.
 */
export async function forgetAnswers(work: Work, input: { consultationId: string }): Promise<void> {
  await inTransaction(work, async (inside) => {
    const count = await deleteMarksOfGoneAnswers(inside.scope, inside.db, input.consultationId)
    if (count === 0) return
    await recordChange(inside, { action: 'analysis.marks-forgotten', subject: { kind: 'consultation', id: input.consultationId }, details: { count } })
    await invalidateTags(inside, [`summary:${input.consultationId}`])
  })
}
