import type { WorkInTransaction } from '~/platform/db/work.server'
import { recordChange } from '~/platform/db/work.server'
import { sessionExpiresAt } from '../rules/session'
import { endSession, findSession, insertSession } from '../store/sessions.server'
import { newToken } from '../store/tokens.server'

/** Opens a session with a new secret and ends the browser's earlier one, so that a planted cookie is worth nothing. */
export async function openSession(inside: WorkInTransaction, input: { personId: string; earlierToken?: string; way: 'link' | 'demo' }): Promise<{ sessionToken: string }> {
  const earlier = input.earlierToken ? await findSession(inside.scope, inside.db, input.earlierToken) : null
  if (earlier) await endSession(inside.scope, inside.db, earlier.id, inside.now)
  const sessionToken = newToken()
  const id = await insertSession(inside.scope, inside.db, { personId: input.personId, token: sessionToken, now: inside.now, expiresAt: sessionExpiresAt(inside.now) })
  const actor = { kind: 'person' as const, personId: input.personId }
  await recordChange({ ...inside, actor }, { action: 'identity.signed-in', subject: { kind: 'session', id }, details: { way: input.way } })
  return { sessionToken }
}
