import type { Day } from '~/kernel/times'
import { recordDeletion } from '~/platform/db/deletions.server'
import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'
import { deleteOldRequests } from '../store/old-records.server'

/** Deletes the requests to see documents that were decided on a day or before, with the versions made for them. Safe to repeat. */
export async function deleteRequests(work: Work, { until, keptFor, batch = 500 }: { until: Day; keptFor: string; batch?: number }): Promise<{ count: number }> {
  let total = 0
  for (let count = batch; count === batch; total += count) {
    count = await inTransaction(work, async (inside) => {
      const deleted = await deleteOldRequests(inside.scope, inside.db, until, batch)
      if (deleted === 0) return 0
      await recordDeletion(inside, { kind: 'document-requests', reason: 'kept-long-enough', keptFor, count: deleted })
      await recordChange(inside, { action: 'moderation.requests-deleted', subject: { kind: 'document-request' }, details: { count: deleted } })
      return deleted
    })
  }
  return { count: total }
}
