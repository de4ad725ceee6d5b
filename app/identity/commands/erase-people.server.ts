import type { Day } from '~/kernel/times'
import { recordDeletion } from '~/platform/db/deletions.server'
import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'
import { erasedAddress } from '../rules/leaving'
import { eraseNames, findEndedBy } from '../store/leaving.server'

/** Takes the names and addresses out of people whose last role ended on a day or before. What they did keeps their ids. Safe to repeat. */
export async function erasePeople(work: Work, { until, keptFor, batch = 100 }: { until: Day; keptFor: string; batch?: number }): Promise<{ count: number }> {
  let total = 0
  for (let count = batch; count === batch; total += count) {
    count = await inTransaction(work, async (inside) => {
      const ended = await findEndedBy(inside.scope, inside.db, until, batch)
      const ids = await eraseNames(inside.scope, inside.db, ended.map((id) => ({ id, email: erasedAddress(id) })), inside.now)
      if (ids.length === 0) return 0
      await recordDeletion(inside, { kind: 'people', reason: 'kept-long-enough', keptFor, count: ids.length, ids })
      await recordChange(inside, { action: 'identity.people-erased', subject: { kind: 'person' }, details: { count: ids.length } })
      return ids.length
    })
  }
  return { count: total }
}
