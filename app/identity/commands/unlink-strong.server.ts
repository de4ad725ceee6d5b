import { isId } from '~/kernel/ids'
import { accept, refuse, type Result } from '~/kernel/results'
import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'
import { forbidden } from '~/platform/http/responses.server'
import { holdsAny } from '../guards.server'
import { IDENTITY_PERMISSIONS } from '../rules/permissions'
import { findKeptPerson } from '../store/people.server'
import { unlinkKeysOf } from '../store/person-keys.server'
import { endSessionsOf } from '../store/sessions.server'
import { dropIdentifiedLinks } from '../store/sign-in-links.server'

/**
 * Lets go of the strong identification by which somebody is known, and ends all their sessions: whoever linked it may have
 * come in by the letter that did. From then on it signs in nobody, and is linked anew as that of somebody new is, by a
 * letter or a checked address. Nobody does it to themselves. Safe to repeat.
 */
export async function unlinkStrong(work: Work, { personId }: { personId: string }): Promise<Result<null, 'no-such-person' | 'own-roles'>> {
  if (!isId(personId)) return refuse('no-such-person')
  return await inTransaction(work, async (inside) => {
    const { scope, db, actor, now } = inside
    if (!(await holdsAny(inside, IDENTITY_PERMISSIONS['identity.manage-people']))) return forbidden()
    if (actor.kind === 'person' && actor.personId === personId) return refuse('own-roles')
    if (!(await findKeptPerson(scope, db, personId))) return refuse('no-such-person')
    // Before the keys: a letter that is being used meanwhile has then linked its own, which goes too, or links none.
    await dropIdentifiedLinks(scope, db, personId)
    if ((await unlinkKeysOf(scope, db, personId, 'strong')) === 0) return accept(null)
    await endSessionsOf(scope, db, personId, { now })
    await recordChange(inside, { action: 'identity.key-unlinked', subject: { kind: 'person', id: personId }, details: { provider: 'strong' } })
    return accept(null)
  })
}
