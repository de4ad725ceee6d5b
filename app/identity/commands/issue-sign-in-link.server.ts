import { accept, refuse, type Result } from '~/kernel/results'
import { dayOf } from '~/kernel/times'
import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'
import { linkExpiresAt } from '../rules/sign-in-link'
import { findPerson } from '../store/people.server'
import { insertLink } from '../store/sign-in-links.server'
import { newToken } from '../store/tokens.server'

/** Makes a sign-in link for a person and keeps its digest; the secret itself is only in the answer. Refused: `no-such-person`. */
export async function issueSignInLink(
  work: Work,
  input: { personId: string; returnTo: string | null },
): Promise<Result<{ token: string; email: string }, 'no-such-person'>> {
  return await inTransaction(work, async (inside) => {
    const person = await findPerson(inside.scope, inside.db, input.personId, dayOf(work.now))
    if (!person) return refuse('no-such-person')
    const token = newToken()
    await insertLink(inside.scope, inside.db, { personId: person.personId, token, returnTo: input.returnTo, createdAt: work.now, expiresAt: linkExpiresAt(work.now) })
    await recordChange(inside, { action: 'identity.sign-in-link-issued', subject: { kind: 'person', id: person.personId } })
    return accept({ token, email: person.email })
  })
}
