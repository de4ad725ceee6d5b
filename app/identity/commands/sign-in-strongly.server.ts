import { accept, refuse, type Result } from '~/kernel/results'
import { dayOf } from '~/kernel/times'
import { recordRefusal } from '~/platform/audit/refusals.server'
import { inTransaction, recordChange, type Work, type WorkInTransaction } from '~/platform/db/work.server'
import type { IdentificationSettings, SealedIdentity, Workspace } from '../contract'
import type { Claims } from '../rules/claims'
import { readIdentifiedPerson, type IdentifiedPerson } from '../rules/identification'
import { hasNoRoleLeft, passesOn } from '../rules/passing-on'
import { mayComeBy, workspacesOf } from '../rules/permissions'
import { findPerson, findPersonByEmail } from '../store/people.server'
import { lockKeyHolder, standingOf, type KeyHolder } from '../store/person-keys.server'
import { keyedDigest } from '../store/tokens.server'
import { linkIdentified } from './link-identified.server'
import { openSession, type SigningBrowser } from './open-session.server'
import { providerSession } from './provider-session.server'

export type IdentificationRefusal = 'no-subject' | 'too-weak' | 'work-account'

/**
 * Signed in, or identified without being known here: then the letter to an invited address says who it is. `former` comes
 * along for whoever has no role left: a letter to another address, under which they have been invited anew, takes it up.
 */
export type Identification = { sessionToken: string; workspaces: Workspace[]; former: SealedIdentity | null } | { unknown: SealedIdentity }

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
    const sealed: SealedIdentity = { key: Buffer.from(strongKey).toString('base64url'), isProtected: identified.isProtected }
    const known = await standingWith(inside, strongKey, identified)
    const person = known === null ? null : await findPerson(inside.scope, inside.db, known.personId, dayOf(inside.now))
    if (!known || !person) return accept({ unknown: sealed })
    if (!mayComeBy('strong', person.roles, input.isDirectoryRequired)) {
      await recordRefusal(inside, { action: 'identity.sign-in-refused', subject: { kind: 'person', id: person.personId }, details: { provider: 'strong', reason: 'work-account' } })
      return refuse('work-account')
    }
    await linkIdentified(inside, person.personId, { strongKey, isProtected: identified.isProtected })
    const provider = providerSession(inside.scope, input.key, { issuer: input.issuer, subject: identified.subject, sid: identified.sid })
    const { sessionToken } = await openSession(inside, { person, way: 'strong', browser: input.browser, provider })
    return accept({ sessionToken, workspaces: workspacesOf(person.roles), former: hasNoRoleLeft(known, dayOf(inside.now)) ? sealed : null })
  })
}

/** Whom the key leads to, or the one invited with a checked address, when the key leads to nobody or passes on to them. */
async function standingWith(inside: WorkInTransaction, strongKey: Uint8Array<ArrayBuffer>, { email }: IdentifiedPerson): Promise<KeyHolder | null> {
  const { scope, db, now } = inside
  const holder = await lockKeyHolder(scope, db, 'strong', strongKey)
  const invited = email && (await findPersonByEmail(scope, db, email))
  const next = invited ? await standingOf(scope, db, invited.id) : null
  if (holder === null || next === null) return holder ?? next
  return passesOn(holder, next, dayOf(now)) ? next : holder
}
