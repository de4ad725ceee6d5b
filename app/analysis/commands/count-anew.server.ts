import type { WorkInTransaction } from '~/platform/db/work.server'
import { tallyQuestions } from '../rules/tallies'
import { countRead } from '../store/read-marks.server'
import { countAnswers, countResponses, saveTallies } from '../store/tallies.server'

/** Counts every answer of a consultation and keeps the counts; the caller holds its tallies. */
export async function countAnew(inside: WorkInTransaction, consultationId: string, frozenAt: Date | null): Promise<void> {
  const { scope, db, now } = inside
  const whole = await countResponses(scope, db, consultationId)
  const read = await countRead(scope, db, consultationId)
  const questions = tallyQuestions(await countAnswers(scope, db, consultationId))
  await saveTallies(scope, db, consultationId, { whole: { ...whole, read: read.answers }, questions }, now, frozenAt)
}
