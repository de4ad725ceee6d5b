import type { Locale } from '~/kernel/locales'
import type { LocalizedText } from '~/kernel/localized-text'
import type { IDENTITY_PERMISSIONS } from './rules/permissions'

/**
 * What a person may be in one county. Officials write (`author`), read and gather (`analyst`), publish (`publisher`) or
 * confirm plain language (`plain-confirmer`); most hold several. Residents need no role and no account.
 */
export const ROLES = [
  'author', 'analyst', 'publisher', 'plain-confirmer', 'coordinator', 'representative', 'signatory', 'advisory-member', 'moderator', 'administrator', 'auditor',
] as const

export type Role = (typeof ROLES)[number]

/** For each action of an area, the roles that may do it. Every area has one page of these in its rules. */
export type RolesByAction<Action extends string = string> = Readonly<Record<Action, readonly Role[]>>

/** Where somebody works after signing in, by what they hold. */
export type Workspace = 'official' | 'association' | 'moderation' | 'admin' | 'audit'

export type IdentityAction = keyof typeof IDENTITY_PERMISSIONS

/** The signed-in person of a request. */
export type Viewer = { personId: string; sessionId: string; displayName: string; email: string; locale: Locale; roles: Role[]; workspaces: Workspace[] }

/** Somebody who may sign in, as shown in lists of people. */
export type PersonFacts = { personId: string; displayName: string; title: LocalizedText | null; email: string; locale: Locale; roles: Role[] }

/** Events of this area. `personLeft` carries `{ countyId, personId }`: somebody ended their account. */
export const IDENTITY_EVENTS = {
  signInRequested: 'identity.sign-in-requested',
  rolesGranted: 'identity.roles-granted',
  administratorRequested: 'identity.administrator-requested',
  personLeft: 'identity.person-left',
} as const

/** Somebody was invited or given roles, and is written to. */
export type RolesGranted = { personId: string; roles: Role[]; startsOn: string; endsOn: string | null }

/** A request to make somebody administrator waits for a second person. */
export type AdministratorRequested = { requestId: string }

/** What the event carries; `personId` is null for an unknown address, so that both take the same time. */
export type SignInRequested = { personId: string | null; returnTo: string | null; locale: Locale }
