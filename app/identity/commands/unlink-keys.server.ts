import { isId } from '~/kernel/ids'
import { accept, refuse, type Result } from '~/kernel/results'
import { recordDeletion } from '~/platform/db/deletions.server'
import { inTransaction, recordChange, type Work, type WorkInTransaction } from '~/platform/db/work.server'
import { forbidden } from '~/platform/http/responses.server'
import { holdsAny } from '../guards.server'
import { IDENTITY_PERMISSIONS } from '../rules/permissions'
import { findKeptPerson } from '../store/people.server'
import { unlinkKeysOf } from '../store/person-keys.server'
import { endSessionsOf } from '../store/sessions.server'
import { dropIdentifiedLinks } from '../store/sign-in-links.server'

export type UnlinkRefusal = 'no-such-person' | 'own-roles'

/** A kind of provider whose keys can be let go of, as the journal of deletions calls it. */
const JOURNAL_KINDS = { strong: 'strong-unlinked', oidc: 'directory-unlinked' } as const
export type Unlinkable = keyof typeof JOURNAL_KINDS

/** Lets go of the keys by which a provider knows somebody, for an administrator. Nobody does it to themselves. Safe to repeat. */
export async function unlinkKeys(work: Work, personId: string, provider: Unlinkable): Promise<Result<null, UnlinkRefusal>> {
  if (!isId(personId)) return refuse('no-such-person')
  return await inTransaction(work, async (inside) => {
    const { scope, db, actor } = inside
    if (!(await holdsAny(inside, IDENTITY_PERMISSIONS['identity.manage-people']))) return forbidden()
    if (actor.kind === 'person' && actor.personId === personId) return refuse('own-roles')
    if (!(await findKeptPerson(scope, db, personId))) return refuse('no-such-person')
    if (!(await letGo(inside, personId, provider))) return accept(null)
    await recordDeletion(inside, { kind: JOURNAL_KINDS[provider], reason: 'asked-for', count: 1, ids: [personId] })
    await recordChange(inside, { action: 'identity.key-unlinked', subject: { kind: 'person', id: personId }, details: { provider } })
    return accept(null)
  })
}

/** Lets go of the keys and ends the sessions they may have begun; whether there were any. */
export async function letGo(inside: Pick<WorkInTransaction, 'scope' | 'db' | 'now'>, personId: string, provider: Unlinkable): Promise<boolean> {
  const { scope, db, now } = inside
  // Before the keys: a letter that is being used meanwhile has then linked its own, which goes too, or links none.
  if (provider === 'strong') await dropIdentifiedLinks(scope, db, personId)
  if ((await unlinkKeysOf(scope, db, personId, provider)) === 0) return false
  await endSessionsOf(scope, db, personId, { ...(provider === 'strong' ? {} : { way: provider }), now })
  return true
}
