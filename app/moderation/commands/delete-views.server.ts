import { recordDeletion } from '~/platform/db/deletions.server'
import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'
import { deleteOldViews } from '../store/old-records.server'

/** Deletes the notes of who saw the original of a hidden text before an instant. They are part of the log and kept as long. Safe to repeat. */
export async function deleteViews(work: Work, { before, keptFor, batch = 500 }: { before: Date; keptFor: string; batch?: number }): Promise<{ count: number }> {
  let total = 0
  for (let count = batch; count === batch; total += count) {
    count = await inTransaction(work, async (inside) => {
      const deleted = await deleteOldViews(inside.scope, inside.db, before, batch)
      if (deleted === 0) return 0
      await recordDeletion(inside, { kind: 'audit-entries', reason: 'kept-long-enough', keptFor, count: deleted })
      await recordChange(inside, { action: 'moderation.views-deleted', subject: { kind: 'moderated-text' }, details: { count: deleted } })
      return deleted
    })
  }
  return { count: total }
}
