import { recordDeletion } from '~/platform/db/deletions.server'
import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'
import { URGENT } from '../rules/handing-over'
import { deleteOldHandOvers } from '../store/old-records.server'

/** Deletes the matters that were handed on to where they belong, or whose authors did not want it, before an instant. What is to be done stays. Safe to repeat. */
export async function deleteHandOvers(work: Work, { before, keptFor, batch = 500 }: { before: Date; keptFor: string; batch?: number }): Promise<{ count: number }> {
  let total = 0
  for (let count = batch; count === batch; total += count) {
    count = await inTransaction(work, async (inside) => {
      const deleted = await deleteOldHandOvers(inside.scope, inside.db, before, URGENT, batch)
      if (deleted === 0) return 0
      await recordDeletion(inside, { kind: 'hand-overs', reason: 'kept-long-enough', keptFor, count: deleted })
      await recordChange(inside, { action: 'moderation.hand-overs-deleted', subject: { kind: 'hand-over' }, details: { count: deleted } })
      return deleted
    })
  }
  return { count: total }
}
