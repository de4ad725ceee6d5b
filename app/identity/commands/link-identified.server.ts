import { recordChange, type WorkInTransaction } from '~/platform/db/work.server'
import { protectPerson } from '../store/people.server'
import { linkPersonKey } from '../store/person-keys.server'
import type { Identified } from '../store/sign-in-links.server'

/** Notes that somebody signed in is the one who identified themselves strongly in the same browser. */
export async function linkIdentified(inside: WorkInTransaction, personId: string, { strongKey, isProtected }: Identified): Promise<void> {
  const isNew = await linkPersonKey(inside.scope, inside.db, { provider: 'strong', keyDigest: strongKey, personId, now: inside.now })
  if (isNew) await recordChange({ ...inside, actor: { kind: 'person', personId } }, { action: 'identity.key-linked', subject: { kind: 'person', id: personId }, details: { provider: 'strong' } })
  await noteProtection(inside, personId, isProtected)
}

/** Keeps what the provider says about non-disclosure; what it does not say stays as it was. */
async function noteProtection(inside: WorkInTransaction, personId: string, isProtected: boolean | null): Promise<void> {
  if (isProtected !== null) await protectPerson(inside.scope, inside.db, personId, isProtected)
}
