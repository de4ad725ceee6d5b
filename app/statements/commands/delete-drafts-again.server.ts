import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'
import { deleteDrafts } from '../store/old-drafts.server'

/** Deletes again the drafts that a restored copy of the database brought back. Safe to repeat. */
export async function deleteStatementDraftsAgain(work: Work, { ids }: { ids: readonly string[] }): Promise<{ count: number }> {
  return await inTransaction(work, async (inside) => {
    const count = await deleteDrafts(inside.scope, inside.db, ids)
    if (count > 0) await recordChange(inside, { action: 'statements.drafts-deleted-again', subject: { kind: 'statement' }, details: { count } })
    return { count }
  })
}
