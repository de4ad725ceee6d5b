import { accept, type Result } from '~/kernel/results'
import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'
import { endSession } from '../store/sessions.server'

/** Ends the session. Signing out twice is no error. */
export async function signOut(work: Work, input: { sessionId: string }): Promise<Result<Record<string, never>>> {
  return await inTransaction(work, async (inside) => {
    await endSession(inside.scope, inside.db, input.sessionId, work.now)
    await recordChange(inside, { action: 'identity.signed-out', subject: { kind: 'session', id: input.sessionId } })
    return accept({})
  })
}
