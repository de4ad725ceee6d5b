import type { Locale } from '~/kernel/locales'
import type { LocalizedText } from '~/kernel/localized-text'
import { accept, refuse, type Result } from '~/kernel/results'
import { dayOf } from '~/kernel/times'
import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'
import { forbidden } from '~/platform/http/responses.server'
import { IDENTITY_EVENTS, type Role, type RolesGranted } from '../contract'
import { holdsAny } from '../guards.server'
import { isEmail, normalizeEmail } from '../rules/email'
import { areGrantDays } from '../rules/grants'
import { IDENTITY_PERMISSIONS } from '../rules/permissions'
import { giveRole } from '../store/grants.server'
import { findPersonByEmail, freeAddress, insertPerson } from '../store/people.server'

/** Whom to let in, with which roles, from and until when. `isWrittenTo`: a letter of invitation goes out. */
export type Invitation = { email: string; displayName: string; title?: LocalizedText; locale: Locale; roles: Role[]; startsOn?: string; endsOn?: string | null; isWrittenTo?: boolean }

export type InvitationRefusal = 'bad-email' | 'bad-days' | 'needs-two' | 'own-roles'

/**
 * Lets a person sign in with these roles, from today on unless another day is named. Inviting a known address again adds
 * the missing roles and nothing else (`isNew` is false, `given` the roles that were missing); under the address of somebody whose time has ended it lets in somebody new, as addresses of mail are
 * handed on. The product itself may enter the first
 * administrators; from then on it takes two people (`needs-two`). Nobody invites themselves (`own-roles`).
 */
export async function invitePerson(work: Work, input: Invitation): Promise<Result<{ personId: string; isNew: boolean; given: Role[] }, InvitationRefusal>> {
  const email = normalizeEmail(input.email)
  if (!isEmail(email)) return refuse('bad-email')
  const today = dayOf(work.now)
  const { roles, displayName, locale, startsOn = today, endsOn = null } = input
  if (!areGrantDays({ startsOn, endsOn }, today)) return refuse('bad-days')
  if (work.actor.kind !== 'system' && roles.includes('administrator')) return refuse('needs-two')
  return await inTransaction(work, async (inside) => {
    const { scope, db, actor } = inside
    if (!(await holdsAny(inside, IDENTITY_PERMISSIONS['identity.manage-people']))) return forbidden()
    const known = await findPersonByEmail(scope, db, email)
    if (!known) await freeAddress(scope, db, email)
    const personId = known?.id ?? (await insertPerson(scope, db, { email, displayName, title: input.title ?? null, locale, at: work.now }))
    if (actor.kind === 'person' && actor.personId === personId) return refuse('own-roles')
    const given: Role[] = []
    for (const role of roles) if (await giveRole(scope, db, { personId, role, startsOn, endsOn })) given.push(role)
    // Pressing twice changes nothing the second time: no letter, no entry.
    if (known && given.length === 0) return accept({ personId, isNew: false, given })
    const payload: RolesGranted = { personId, roles: given, startsOn, endsOn }
    await recordChange(inside, {
      action: 'identity.person-invited', subject: { kind: 'person', id: personId }, details: { roles: given, startsOn, endsOn },
      ...(input.isWrittenTo && given.length > 0 ? { event: { name: IDENTITY_EVENTS.rolesGranted, payload } } : {}),
    })
    return accept({ personId, isNew: !known, given })
  })
}
