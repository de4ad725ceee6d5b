import { isId } from '~/kernel/ids'
import { accept, refuse, type Result } from '~/kernel/results'
import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'
import { endSessionsOf } from '../store/sessions.server'

/** Which of one's own sessions to end: one by its id, all but the one in use, or all. */
export type Ending = { which: 'one'; sessionId: string } | { which: 'others' | 'all' }

/** Ends own sessions. Answers how many were ended; `not-your-session` for an id that is not an open session of one's own. */
export async function endOwnSessions(work: Work, input: { personId: string; currentId: string; ending: Ending }): Promise<Result<{ endedCount: number }, 'not-your-session'>> {
  const { personId, currentId, ending } = input
  if (ending.which === 'one' && !isId(ending.sessionId)) return refuse('not-your-session')
  return await inTransaction(work, async (inside) => {
    const chosen = ending.which === 'one' ? { id: ending.sessionId } : ending.which === 'others' ? { except: currentId } : {}
    const endedCount = await endSessionsOf(inside.scope, inside.db, personId, { ...chosen, now: inside.now })
    if (ending.which === 'one' && endedCount === 0) return refuse('not-your-session')
    await recordChange(inside, { action: 'identity.sessions-ended', subject: { kind: 'person', id: personId }, details: { which: ending.which, count: endedCount } })
    return accept({ endedCount })
  })
}
