import type { DirectorySettings, PersonFacts, Role } from '~/identity/contract'
import { ROLES } from '~/identity/contract'
import type { DemoAccount, DemoClient } from '~/platform/http/openid/demo-provider.server'

/** As which client the demonstration asks its own provider: for its staff, and for strong identification. */
export const DEMO_CLIENTS: Record<'oidc' | 'strong', Omit<DemoClient, 'redirectUris'>> = {
  oidc: { clientId: 'kuultu-staff', clientSecret: 'of the demonstration only: staff' },
  strong: { clientId: 'kuultu-strong', clientSecret: 'of the demonstration only: strong' },
}

const OUTSIDE: readonly Role[] = ['representative', 'signatory', 'advisory-member']

const NEW_ANALYST = 'riikka.virtanen@jarvirannikko.example'

const groupOf = (role: Role) => `kuultu-${role}`

/** The roles that groups of the demonstration's directory give: every one of staff but the administrator's. */
export const DEMO_ROLES_BY_GROUP: DirectorySettings['rolesByGroup'] = Object.fromEntries(
  ROLES.filter((role) => !OUTSIDE.includes(role) && role !== 'administrator').map((role) => [groupOf(role), [role]]),
)

/**
 * Whom the demonstration's provider can name. Staff: the invited officials, somebody new whom only the directory knows,
 * and somebody who used no second factor. Strongly identified: representatives, with artificial identity codes (numbers
 * from 900 on are given to nobody), one with an address that nobody has checked, one under non-disclosure. Who has let
 * their address go is known by name.
 */
export function demoAccounts(people: readonly PersonFacts[]): DemoAccount[] {
  // Once somebody new has signed in, they are one of the people, and the directory knows them already.
  const staff = people.filter(({ email, roles }) => email !== NEW_ANALYST && roles.length > 0 && !roles.some((role) => OUTSIDE.includes(role)))
  return [
    ...staff.map(({ personId, displayName, email, roles }) => member(personId, displayName, email, roles.map(groupOf), ['pwd', 'mfa'])),
    member('new-analyst', 'Riikka Virtanen', NEW_ANALYST, [groupOf('analyst')], ['pwd', 'mfa']),
    member('no-second-factor', 'Olli Nieminen', 'olli.nieminen@jarvirannikko.example', [groupOf('author')], ['pwd']),
    ...identified(people, 'Marjatta Ojala', 'marjatta.ojala@', '010180-9026', { email_verified: true }),
    ...identified(people, 'Timo Rantanen', 'timo.rantanen@', '240265-9118', { email_verified: false }),
    ...identified(people, 'Sari Niemelä', 'sari.niemela@', '010530-998L', { email_verified: true, turvakielto: true }),
  ]
}

function member(id: string, name: string, email: string | null, groups: string[], amr: string[]): DemoAccount {
  return { id: `staff-${id}`, clientId: DEMO_CLIENTS.oidc.clientId, amr, claims: { name, email, email_verified: true, groups } }
}

function identified(people: readonly PersonFacts[], name: string, address: string, code: string, more: Record<string, boolean>): DemoAccount[] {
  const person = people.find(({ email }) => email?.startsWith(address)) ?? people.find(({ email, displayName }) => email === null && displayName === name)
  if (!person) return []
  const claims = { 'name': person.displayName, 'email': person.email, 'urn:oid:1.2.246.21': code, ...more }
  return [{ id: `strong-${person.personId}`, clientId: DEMO_CLIENTS.strong.clientId, amr: ['bank'], claims }]
}
