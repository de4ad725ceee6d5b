import { isId } from '~/kernel/ids'
import { accept, refuse, type Result } from '~/kernel/results'
import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'
import { forbidden } from '~/platform/http/responses.server'
import { holdsAny } from '../guards.server'
import { IDENTITY_PERMISSIONS } from '../rules/permissions'
import { findKeptPerson } from '../store/people.server'
import { unlinkKeysOf } from '../store/person-keys.server'
import { endSessionsOf } from '../store/sessions.server'

/**
 * Lets go of the account in the organisation's directory by which somebody is known, and ends the sessions it began. The
 * next account that comes with their address is theirs: for somebody who has got a new one. Nobody does it to themselves.
 * Safe to repeat.
 */
export async function unlinkDirectory(work: Work, { personId }: { personId: string }): Promise<Result<null, 'no-such-person' | 'own-roles'>> {
  if (!isId(personId)) return refuse('no-such-person')
  return await inTransaction(work, async (inside) => {
    const { scope, db, actor, now } = inside
    if (!(await holdsAny(inside, IDENTITY_PERMISSIONS['identity.manage-people']))) return forbidden()
    if (actor.kind === 'person' && actor.personId === personId) return refuse('own-roles')
    if (!(await findKeptPerson(scope, db, personId))) return refuse('no-such-person')
    if ((await unlinkKeysOf(scope, db, personId, 'oidc')) === 0) return accept(null)
    await endSessionsOf(scope, db, personId, { way: 'oidc', now })
    await recordChange(inside, { action: 'identity.key-unlinked', subject: { kind: 'person', id: personId }, details: { provider: 'oidc' } })
    return accept(null)
  })
}
