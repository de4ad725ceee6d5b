import { inTransaction, recordChange, type Work, type WorkInTransaction } from '~/platform/db/work.server'
import { lastClosing } from '../rules/old-drafts'
import { deleteSentDrafts, deleteUnsentDrafts } from '../store/old-drafts.server'

/**
 * Deletes the drafts that have stood long enough: unsent ones a week after closing, as the privacy notice says, and the
 * traces of sent ones once their receipt is over, since they would tell when somebody wrote. Goes in batches, so that
 * nobody who answers waits; safe to repeat. A deleted draft cannot be sent again: its address leads to no draft.
 */
export async function deleteOldDrafts(work: Work, { batch = 1000 }: { batch?: number } = {}): Promise<{ sent: number; unsent: number }> {
  const sent = await inBatches(work, batch, async (inside) => await deleteSentDrafts(inside.scope, inside.db, inside.now, batch))
  const unsent = await inBatches(work, batch, async (inside) => await deleteUnsentDrafts(inside.scope, inside.db, lastClosing(inside.now), batch))
  return { sent, unsent }
}

async function inBatches(work: Work, batch: number, deleteSome: (inside: WorkInTransaction) => Promise<number>): Promise<number> {
  let total = 0
  for (let count = batch; count === batch; total += count) {
    count = await inTransaction(work, async (inside) => {
      const deleted = await deleteSome(inside)
      if (deleted > 0) await recordChange(inside, { action: 'answers.drafts-deleted', subject: { kind: 'answer-draft' }, details: { count: deleted } })
      return deleted
    })
  }
  return total
}
