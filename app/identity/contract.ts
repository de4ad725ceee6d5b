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

/** The signed-in person of a request. `signedInAt` is when their session began. */
export type Viewer = { personId: string; sessionId: string; signedInAt: Date; displayName: string; email: string | null; locale: Locale; roles: Role[]; workspaces: Workspace[] }

/** Somebody who may sign in, as shown in lists of people. `email` is null when a protected person wants none kept. */
export type PersonFacts = { personId: string; displayName: string; title: LocalizedText | null; email: string | null; locale: Locale; roles: Role[] }

/**
 * Ways to sign in that an installation may offer: a letter by e-mail, the organisation's own directory, strong
 * identification, and the demonstration's list of people.
 */
export const SIGN_IN_OFFERS = ['email', 'oidc', 'strong', 'mock'] as const
export type SignInOffer = (typeof SIGN_IN_OFFERS)[number]

/** How a session began: by a letter's link or its code, or by one of the other ways. */
export const SIGN_IN_WAYS = ['link', 'code', 'oidc', 'strong', 'demo'] as const
export type SignInWay = (typeof SIGN_IN_WAYS)[number]

/** Providers of identities that speak OpenID Connect. */
export type ProviderKind = 'oidc' | 'strong'

/** How the claims of the organisation's directory are read. */
export type DirectorySettings = {
  /** The claim with the groups somebody belongs to. */
  groupsClaim: string
  /** The roles each group gives. A group that is not named gives none. */
  rolesByGroup: Readonly<Record<string, readonly Role[]>>
  /** One of these must be among what the directory says of how somebody was authenticated; empty asks for nothing. */
  secondFactor: readonly { claim: 'acr' | 'amr'; value: string }[]
}

/** How the claims of strong identification are read. */
export type IdentificationSettings = {
  /** The claim with the personal identity code. */
  codeClaim: string
  /** The claim that says a person's details may not be disclosed. */
  protectionClaim: string
  /** The levels of assurance that suffice; empty takes the provider's word. */
  levels: readonly string[]
}

/** What a browser calls itself, in coarse words for its owner's own list. */
export type Device = { browser: string | null; system: string | null }

/** Strong identification of somebody not known yet, on its way in a sealed cookie: the person key (base64url), never the identity code. */
export type SealedIdentity = { key: string; isProtected: boolean | null }

/** Events of this area. `personLeft` carries `{ countyId, personId }`: somebody ended their account, or an administrator their time here. */
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
export type SignInRequested = { linkId: string; personId: string | null; locale: Locale }
