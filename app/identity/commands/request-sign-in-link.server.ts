import type { Locale } from '~/kernel/locales'
import { isOwnPath } from '~/kernel/addresses'
import { accept, refuse, type Result } from '~/kernel/results'
import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'
import { IDENTITY_EVENTS, type SignInRequested } from '../contract'
import { isEmail, normalizeEmail } from '../rules/email'
import { findPersonByEmail } from '../store/people.server'

/**
 * Asks for a sign-in link by mail. A known and an unknown address take the same steps and get the same answer, so
 * nobody can find out who has an account; the link itself is made by the job. Refused: `bad-email` (by shape only).
 */
export async function requestSignInLink(
  work: Work,
  input: { email: string; locale: Locale; returnTo?: string },
): Promise<Result<Record<string, never>, 'bad-email'>> {
  const email = normalizeEmail(input.email)
  if (!isEmail(email)) return refuse('bad-email')
  return await inTransaction(work, async (inside) => {
    const person = await findPersonByEmail(inside.scope, inside.db, email)
    const payload: SignInRequested = {
      personId: person?.id ?? null,
      returnTo: isOwnPath(input.returnTo) ? input.returnTo : null,
      locale: input.locale,
    }
    await recordChange(inside, {
      action: IDENTITY_EVENTS.signInRequested,
      subject: { kind: 'person', id: person?.id },
      event: { name: IDENTITY_EVENTS.signInRequested, payload },
    })
    return accept({})
  })
}
