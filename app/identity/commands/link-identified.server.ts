import { dayOf } from '~/kernel/times'
import { recordChange, type WorkInTransaction } from '~/platform/db/work.server'
import { passesOn } from '../rules/passing-on'
import { protectPerson } from '../store/people.server'
import { linkPersonKey, lockKeyHolder, passKeyOn, standingOf, type KeyHolder } from '../store/person-keys.server'
import { endSessionsOf } from '../store/sessions.server'
import type { Identified } from '../store/sign-in-links.server'

/**
 * Notes that somebody signed in is the one who identified themselves strongly in the same browser. A key that still leads
 * to who they were here before, and whose roles have ended, passes on to them.
 */
export async function linkIdentified(inside: WorkInTransaction, personId: string, { strongKey, isProtected }: Identified): Promise<void> {
  const { scope, db, now } = inside
  const holder = await lockKeyHolder(scope, db, 'strong', strongKey)
  if (holder === null) {
    const isNew = await linkPersonKey(scope, db, { provider: 'strong', keyDigest: strongKey, personId, now })
    if (isNew) await recordChange({ ...inside, actor: { kind: 'person', personId } }, { action: 'identity.key-linked', subject: { kind: 'person', id: personId }, details: { provider: 'strong' } })
  }
  const isPassedOn = holder !== null && (await passOn(inside, holder, personId, strongKey))
  // The same human being is as protected under a new address as under the former one, unless the provider says otherwise.
  await noteProtection(inside, personId, isProtected ?? (isPassedOn && holder.isProtected ? true : null))
}

async function passOn(inside: WorkInTransaction, holder: KeyHolder, personId: string, keyDigest: Uint8Array<ArrayBuffer>): Promise<boolean> {
  const { scope, db, now } = inside
  const next = await standingOf(scope, db, personId)
  if (next === null || !passesOn(holder, next, dayOf(now))) return false
  if (!(await passKeyOn(scope, db, { provider: 'strong', keyDigest, from: holder.personId, to: personId, now }))) return false
  await endSessionsOf(scope, db, holder.personId, { way: 'strong', now })
  await recordChange({ ...inside, actor: { kind: 'person', personId } }, { action: 'identity.key-passed-on', subject: { kind: 'person', id: personId }, details: { provider: 'strong', from: holder.personId } })
  return true
}

/** Keeps what the provider says about non-disclosure; what it does not say stays as it was. */
async function noteProtection(inside: WorkInTransaction, personId: string, isProtected: boolean | null): Promise<void> {
  if (isProtected !== null) await protectPerson(inside.scope, inside.db, personId, isProtected)
}
