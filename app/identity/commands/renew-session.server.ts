import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'
import type { Viewer } from '../contract'
import { heldRolesKey, previousSecretUntil } from '../rules/session'
import { renewSecret } from '../store/sessions.server'
import { newToken } from '../store/tokens.server'

/**
 * Gives a session a new secret, because its person's roles are others than when it got the one it has. The old one opens
 * it for another minute: requests under way carry it. Null when another request has just done so.
 */
export async function renewSession(work: Work, input: { viewer: Viewer; oldToken: string }): Promise<{ sessionToken: string } | null> {
  const { viewer, oldToken } = input
  return await inTransaction(work, async (inside) => {
    const token = newToken()
    const session = { id: viewer.sessionId, oldToken, token, heldRoles: heldRolesKey(viewer.roles), until: previousSecretUntil(inside.now) }
    if (!(await renewSecret(inside.scope, inside.db, session))) return null
    await recordChange(inside, { action: 'identity.session-renewed', subject: { kind: 'session', id: viewer.sessionId }, details: { roles: viewer.roles } })
    return { sessionToken: token }
  })
}
