import type { Day } from '~/kernel/times'
import { recordDeletion } from '~/platform/db/deletions.server'
import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'
import { deleteReceivedBy } from '../store/contact-opt-ins.server'

/** Deletes the addresses that came on a day or before. Safe to repeat. */
export async function deleteOldContacts(work: Work, { until, keptFor, batch = 500 }: { until: Day; keptFor: string; batch?: number }): Promise<{ count: number }> {
  let total = 0
  for (let count = batch; count === batch; total += count) {
    count = await inTransaction(work, async (inside) => {
      const ids = await deleteReceivedBy(inside.scope, inside.db, until, batch)
      if (ids.length === 0) return 0
      await recordDeletion(inside, { kind: 'contacts', reason: 'kept-long-enough', keptFor, count: ids.length, ids })
      await recordChange(inside, { action: 'notifications.contacts-deleted', subject: { kind: 'contact-opt-in' }, details: { count: ids.length } })
      return ids.length
    })
  }
  return { count: total }
}
