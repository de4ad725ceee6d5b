import { recordDeletion } from '~/platform/db/deletions.server'
import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'
import { deleteSessionsOver } from '../store/leaving.server'

/** Deletes the sessions that were over before an instant. Safe to repeat. */
export async function deleteOldSessions(work: Work, { before, keptFor }: { before: Date; keptFor: string }): Promise<{ count: number }> {
  return await inTransaction(work, async (inside) => {
    const count = await deleteSessionsOver(inside.scope, inside.db, before)
    if (count === 0) return { count }
    await recordDeletion(inside, { kind: 'sessions', reason: 'kept-long-enough', keptFor, count })
    await recordChange(inside, { action: 'identity.sessions-deleted', subject: { kind: 'session' }, details: { count } })
    return { count }
  })
}
