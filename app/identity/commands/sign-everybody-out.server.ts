import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'
import { endAllSessions } from '../store/sessions.server'
import { dropUnusedLinks } from '../store/sign-in-links.server'

/**
 * Ends every session and lets every sign-in link go: a restored copy of the database has those again that were ended and
 * used since, and nothing tells which. Everybody signs in anew. Safe to repeat.
 */
export async function signEverybodyOut(work: Work): Promise<{ count: number }> {
  return await inTransaction(work, async (inside) => {
    const links = await dropUnusedLinks(inside.scope, inside.db)
    const count = await endAllSessions(inside.scope, inside.db, inside.now)
    if (count + links > 0) await recordChange(inside, { action: 'identity.everybody-signed-out', subject: { kind: 'session' }, details: { count, links } })
    return { count }
  })
}
