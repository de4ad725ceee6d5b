import { deleteEntriesBefore } from '~/platform/db/audit-log.server'
import { recordDeletion } from '~/platform/db/deletions.server'
import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'

/** Deletes the entries of the audit log from before an instant. That they were deleted is an entry of its own. Safe to repeat. */
export async function deleteOldEntries(work: Work, { before, keptFor, batch = 2000 }: { before: Date; keptFor: string; batch?: number }): Promise<{ count: number }> {
  let total = 0
  for (let count = batch; count === batch; total += count) {
    count = await inTransaction(work, async (inside) => {
      const deleted = await deleteEntriesBefore(inside.scope, inside.db, before, batch)
      if (deleted === 0) return 0
      await recordDeletion(inside, { kind: 'audit-entries', reason: 'kept-long-enough', keptFor, count: deleted })
      await recordChange(inside, { action: 'oversight.entries-deleted', subject: { kind: 'audit-entry' }, details: { count: deleted, before: before.toISOString() } })
      return deleted
    })
  }
  return { count: total }
}
