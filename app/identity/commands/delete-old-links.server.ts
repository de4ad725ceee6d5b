import { recordDeletion } from '~/platform/db/deletions.server'
import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'
import { deleteLinksExpired } from '../store/leaving.server'

/** Deletes the sign-in links that had run out before an instant. Safe to repeat. */
export async function deleteOldLinks(work: Work, { before, keptFor }: { before: Date; keptFor: string }): Promise<{ count: number }> {
  return await inTransaction(work, async (inside) => {
    const count = await deleteLinksExpired(inside.scope, inside.db, before)
    if (count === 0) return { count }
    await recordDeletion(inside, { kind: 'sign-in-links', reason: 'kept-long-enough', keptFor, count })
    await recordChange(inside, { action: 'identity.links-deleted', subject: { kind: 'sign-in-link' }, details: { count } })
    return { count }
  })
}
