import { accept, refuse, type Result } from '~/kernel/results'
import { dayOf } from '~/kernel/times'
import { recordRefusal } from '~/platform/audit/refusals.server'
import { inTransaction, recordChange, type Work, type WorkInTransaction } from '~/platform/db/work.server'
import type { IdentificationSettings, SealedIdentity, Workspace } from '../contract'
import type { Claims } from '../rules/claims'
import { readIdentifiedPerson, type IdentifiedPerson } from '../rules/identification'
import { mayComeBy, workspacesOf } from '../rules/permissions'
import { findPerson, findPersonByEmail } from '../store/people.server'
import { findPersonByKey } from '../store/person-keys.server'
import { keyedDigest } from '../store/tokens.server'
import { linkIdentified } from './link-identified.server'
import { openSession, type SigningBrowser } from './open-session.server'
import { providerSession } from './provider-session.server'

export type IdentificationRefusal = 'no-subject' | 'too-weak' | 'work-account'

/** Signed in, or identified without being known here: then the letter to an invited address says who it is. */
export type Identification = { sessionToken: string; workspaces: Workspace[] } | { unknown: SealedIdentity }

/**
 * Signs in somebody who has identified themselves strongly: known by their person key, or by an address that the
 * provider has checked and that has been invited. The identity code is read, made into the key and dropped; neither it
 * nor any other claim is kept (domain rules I-2, I-3, J-8). Refused: `work-account` for whoever must come through the
 * organisation's directory; then nothing is linked either.
 */
export async function signInStrongly(
  work: Work,
  input: { claims: Claims; issuer: string; settings: IdentificationSettings; key: Uint8Array; browser: SigningBrowser; isDirectoryRequired: boolean },
): Promise<Result<Identification, IdentificationRefusal>> {
  const identified = readIdentifiedPerson(input.claims, input.settings, input.issuer)
  if (identified === null) return refuse('no-subject')
  return await inTransaction(work, async (inside) => {
    if (identified === 'too-weak') {
      await recordChange(inside, { action: 'identity.sign-in-refused', subject: { kind: 'provider' }, details: { provider: 'strong', reason: 'too-weak' } })
      return refuse('too-weak')
    }
    const strongKey = keyedDigest(inside.scope, input.key, 'strong-person', identified.keyText)
    const personId = await personOf(inside, strongKey, identified)
    const person = personId === null ? null : await findPerson(inside.scope, inside.db, personId, dayOf(inside.now))
    if (!person) return accept({ unknown: { key: Buffer.from(strongKey).toString('base64url'), isProtected: identified.isProtected } })
    if (!mayComeBy('strong', person.roles, input.isDirectoryRequired)) {
      await recordRefusal(inside, { action: 'identity.sign-in-refused', subject: { kind: 'person', id: person.personId }, details: { provider: 'strong', reason: 'work-account' } })
      return refuse('work-account')
    }
    await linkIdentified(inside, person.personId, { strongKey, isProtected: identified.isProtected })
    const provider = providerSession(inside.scope, input.key, { issuer: input.issuer, subject: identified.subject, sid: identified.sid })
    const { sessionToken } = await openSession(inside, { person, way: 'strong', browser: input.browser, provider })
    return accept({ sessionToken, workspaces: workspacesOf(person.roles) })
  })
}

async function personOf(inside: WorkInTransaction, strongKey: Uint8Array<ArrayBuffer>, { email }: IdentifiedPerson): Promise<string | null> {
  const known = await findPersonByKey(inside.scope, inside.db, 'strong', strongKey)
  if (known) return known
  const invited = email && (await findPersonByEmail(inside.scope, inside.db, email))
  return invited ? invited.id : null
}
