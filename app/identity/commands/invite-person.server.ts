import type { Locale } from '~/kernel/locales'
import type { LocalizedText } from '~/kernel/localized-text'
import { accept, refuse, type Result } from '~/kernel/results'
import { dayOf } from '~/kernel/times'
import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'
import type { Role } from '../contract'
import { isEmail, normalizeEmail } from '../rules/email'
import { grantRoles } from '../store/grants.server'
import { findPersonByEmail, insertPerson } from '../store/people.server'

/**
 * Lets a person sign in from today on, with these roles. Inviting a known address again adds the missing roles.
 * Refused: `bad-email`.
 */
export async function invitePerson(
  work: Work,
  input: { email: string; displayName: string; title?: LocalizedText; locale: Locale; roles: Role[] },
): Promise<Result<{ personId: string }, 'bad-email'>> {
  const email = normalizeEmail(input.email)
  if (!isEmail(email)) return refuse('bad-email')
  const today = dayOf(work.now)
  return await inTransaction(work, async (inside) => {
    const known = await findPersonByEmail(inside.scope, inside.db, email)
    const personId = known?.id ?? (await insertPerson(inside.scope, inside.db, {
      email, displayName: input.displayName, title: input.title ?? null, locale: input.locale, at: work.now,
    }))
    await grantRoles(inside.scope, inside.db, personId, input.roles, { day: today, source: 'invited' })
    await recordChange(inside, { action: 'identity.person-invited', subject: { kind: 'person', id: personId }, details: { roles: input.roles } })
    return accept({ personId })
  })
}
