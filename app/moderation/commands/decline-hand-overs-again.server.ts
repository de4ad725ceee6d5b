import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'
import { declineHandOvers } from '../store/hand-overs.server'

/** Keeps again that authors do not want their matters handed on, of which a restored copy does not know. What has been handed on is. Safe to repeat. */
export async function declineHandOversAgain(work: Work, { ids }: { ids: readonly string[] }): Promise<{ count: number }> {
  return await inTransaction(work, async (inside) => {
    const count = await declineHandOvers(inside.scope, inside.db, ids, inside.now)
    if (count > 0) await recordChange(inside, { action: 'moderation.hand-overs-declined-again', subject: { kind: 'hand-over' }, details: { count } })
    return { count }
  })
}
