import type { WorkInTransaction } from '~/platform/db/work.server'
import { recordChange } from '~/platform/db/work.server'
import type { Device, PersonFacts, SignInWay } from '../contract'
import { heldRolesKey, sessionExpiresAt } from '../rules/session'
import { endSession, findSession, insertSession, type ProviderSession } from '../store/sessions.server'
import { newToken } from '../store/tokens.server'

/** The browser that signs in: the session it brought along, and what it calls itself in coarse words. */
export type SigningBrowser = { earlierToken?: string; device?: Device }

/** Opens a session with a new secret and ends the browser's earlier one, so that a planted cookie is worth nothing. */
export async function openSession(
  inside: WorkInTransaction,
  input: { person: PersonFacts; way: SignInWay; browser: SigningBrowser; provider?: ProviderSession },
): Promise<{ sessionToken: string }> {
  const { person, way, browser } = input
  const earlier = browser.earlierToken ? await findSession(inside.scope, inside.db, browser.earlierToken, inside.now) : null
  if (earlier) await endSession(inside.scope, inside.db, earlier.id, inside.now)
  const sessionToken = newToken()
  const id = await insertSession(inside.scope, inside.db, {
    personId: person.personId,
    token: sessionToken,
    heldRoles: heldRolesKey(person.roles),
    way,
    device: browser.device ?? { browser: null, system: null },
    provider: input.provider ?? { subjectDigest: null, sidDigest: null },
    now: inside.now,
    expiresAt: sessionExpiresAt(inside.now),
  })
  const actor = { kind: 'person' as const, personId: person.personId }
  await recordChange({ ...inside, actor }, { action: 'identity.signed-in', subject: { kind: 'session', id }, details: { way } })
  return { sessionToken }
}
