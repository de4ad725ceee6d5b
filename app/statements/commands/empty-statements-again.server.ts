import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'
import { emptyDraft } from '../rules/completeness'
import { emptyWithdrawn } from '../store/old-drafts.server'

/** Deletes again the words of withdrawn statements that a restored copy of the database brought back. Safe to repeat. */
export async function emptyStatementsAgain(work: Work, { ids }: { ids: readonly string[] }): Promise<{ count: number }> {
  return await inTransaction(work, async (inside) => {
    const count = await emptyWithdrawn(inside.scope, inside.db, ids, emptyDraft())
    if (count > 0) await recordChange(inside, { action: 'statements.withdrawn-emptied-again', subject: { kind: 'statement' }, details: { count } })
    return { count }
  })
}
