import { recordDeletion } from '~/platform/db/deletions.server'
import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'
import { deleteOldDrafts } from '../store/old-drafts.server'

/** Deletes the statements that were begun and never given, once the consultation has been closed and nobody has written on them since an instant. Safe to repeat. */
export async function deleteOldStatementDrafts(work: Work, { before, keptFor, batch = 200 }: { before: Date; keptFor: string; batch?: number }): Promise<{ count: number }> {
  let total = 0
  for (let count = batch; count === batch; total += count) {
    count = await inTransaction(work, async (inside) => {
      const ids = await deleteOldDrafts(inside.scope, inside.db, before, batch)
      if (ids.length === 0) return 0
      await recordDeletion(inside, { kind: 'statement-drafts', reason: 'kept-long-enough', keptFor, count: ids.length, ids })
      await recordChange(inside, { action: 'statements.drafts-deleted', subject: { kind: 'statement' }, details: { count: ids.length } })
      return ids.length
    })
  }
  return { count: total }
}
