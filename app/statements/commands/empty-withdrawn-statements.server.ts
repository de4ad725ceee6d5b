import { recordDeletion } from '~/platform/db/deletions.server'
import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'
import { emptyDraft } from '../rules/completeness'
import { emptyOldWithdrawn } from '../store/old-drafts.server'

/** Deletes the words of statements that were withdrawn before an instant; that they were given and withdrawn stays with the matter. Safe to repeat. */
export async function emptyWithdrawnStatements(work: Work, { before, keptFor, batch = 200 }: { before: Date; keptFor: string; batch?: number }): Promise<{ count: number }> {
  let total = 0
  for (let count = batch; count === batch; total += count) {
    count = await inTransaction(work, async (inside) => {
      const ids = await emptyOldWithdrawn(inside.scope, inside.db, before, emptyDraft(), batch)
      if (ids.length === 0) return 0
      await recordDeletion(inside, { kind: 'withdrawn-statements', reason: 'kept-long-enough', keptFor, count: ids.length, ids })
      await recordChange(inside, { action: 'statements.withdrawn-emptied', subject: { kind: 'statement' }, details: { count: ids.length } })
      return ids.length
    })
  }
  return { count: total }
}
