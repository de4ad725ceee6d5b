import { accept, type Result } from '~/kernel/results'
import { inTransaction, type Work } from '~/platform/db/work.server'
import { invalidateTags } from '~/platform/http/invalidate.server'
import { tallyQuestions } from '../rules/tallies'
import { countRead } from '../store/read-marks.server'
import { countAnswers, countResponses, lockTallies, saveTallies } from '../store/tallies.server'

/**
 * Counts all answers of a consultation anew. Run as a job after answers have come, changed or gone; pages read what it
 * leaves and never count. Safe to repeat. Released passages of an answer that is gone leave the public pages with it.
 */
export async function refreshTallies(work: Work, input: { consultationId: string }): Promise<Result<null>> {
  return await inTransaction(work, async (inside) => {
    const { scope, db } = inside
    await lockTallies(scope, db, input.consultationId)
    const whole = await countResponses(scope, db, input.consultationId)
    const read = await countRead(scope, db, input.consultationId)
    const questions = tallyQuestions(await countAnswers(scope, db, input.consultationId))
    await saveTallies(scope, db, input.consultationId, { whole: { ...whole, read: read.answers }, questions }, inside.now)
    await invalidateTags(inside, [`summary:${input.consultationId}`])
    return accept(null)
  })
}
