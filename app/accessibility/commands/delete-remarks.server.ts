import { recordDeletion } from '~/platform/db/deletions.server'
import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'
import { deleteOldRemarks } from '../store/old-remarks.server'

/** Deletes the remarks that were replied to before an instant, with their replies, and those that came before it and never got one, with their addresses. Safe to repeat. */
export async function deleteRemarks(work: Work, { before, keptFor, batch = 500 }: { before: Date; keptFor: string; batch?: number }): Promise<{ count: number }> {
  let total = 0
  for (let count = batch; count === batch; total += count) {
    count = await inTransaction(work, async (inside) => {
      const deleted = await deleteOldRemarks(inside.scope, inside.db, before, batch)
      if (deleted === 0) return 0
      await recordDeletion(inside, { kind: 'remarks', reason: 'kept-long-enough', keptFor, count: deleted })
      await recordChange(inside, { action: 'accessibility.remarks-deleted', subject: { kind: 'remark' }, details: { count: deleted } })
      return deleted
    })
  }
  return { count: total }
}
