import { recordDeletion } from '~/platform/db/deletions.server'
import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'
import { deleteWithdrawn } from '../store/retention.server'

/**
 * Deletes what is left of withdrawn answers, that there was one and when, once both the withdrawal and the closing lie
 * before an instant. Safe to repeat.
 */
export async function deleteWithdrawnAnswers(work: Work, { before, keptFor, batch = 500 }: { before: Date; keptFor: string; batch?: number }): Promise<{ count: number }> {
  let total = 0
  for (let count = batch; count === batch; total += count) {
    count = await inTransaction(work, async (inside) => {
      const ids = await deleteWithdrawn(inside.scope, inside.db, before, batch)
      if (ids.length === 0) return 0
      await recordDeletion(inside, { kind: 'withdrawn-answers', reason: 'kept-long-enough', keptFor, count: ids.length, ids })
      await recordChange(inside, { action: 'answers.withdrawn-deleted', subject: { kind: 'response' }, details: { count: ids.length } })
      return ids.length
    })
  }
  return { count: total }
}
