import { accept, refuse, type Result } from '~/kernel/results'
import { recordDeletion } from '~/platform/db/deletions.server'
import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'
import { mayForgetEmail } from '../rules/protection'
import { isSignInFresh } from '../rules/session'
import { forgetEmail, isProtectedPerson } from '../store/people.server'
import { providersOf } from '../store/person-keys.server'

/** Forgets the own address of mail of somebody whose details may not be disclosed. Refused: `still-needed`, for everybody who could then no longer sign in, and `sign-in-too-old` (OWASP ASVS 5, 7.5.1). */
export async function forgetOwnEmail(work: Work, input: { personId: string; signedInAt: Date }): Promise<Result<Record<string, never>, 'still-needed' | 'sign-in-too-old'>> {
  if (!isSignInFresh(input.signedInAt, work.now)) return refuse('sign-in-too-old')
  return await inTransaction(work, async (inside) => {
    const facts = { isProtected: await isProtectedPerson(inside.scope, inside.db, input.personId), providers: await providersOf(inside.scope, inside.db, input.personId) }
    if (!mayForgetEmail(facts)) return refuse('still-needed')
    await forgetEmail(inside.scope, inside.db, [input.personId])
    await recordDeletion(inside, { kind: 'addresses', reason: 'asked-for', count: 1, ids: [input.personId] })
    await recordChange(inside, { action: 'identity.email-forgotten', subject: { kind: 'person', id: input.personId } })
    return accept({})
  })
}
