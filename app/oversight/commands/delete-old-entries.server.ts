import { forgetEntries } from '~/platform/audit/entries.server'
import { recordDeletion } from '~/platform/db/deletions.server'
import { inTransaction, type Work } from '~/platform/db/work.server'

/**
 * Deletes the sealed entries of the audit log from before an instant. Their digests stay in the seals, and an entry of the
 * log says up to which place they went by rule. Safe to repeat.
 */
export async function deleteOldEntries(work: Work, { before, keptFor }: { before: Date; keptFor: string }): Promise<{ count: number }> {
  return await inTransaction(work, async (inside) => {
    const { deletedCount } = await forgetEntries(inside, { before, rule: 'audit-entries' })
    await recordDeletion(inside, { kind: 'audit-entries', reason: 'kept-long-enough', keptFor, count: deletedCount })
    return { count: deletedCount }
  })
}
