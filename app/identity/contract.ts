import type { Locale } from '~/kernel/locales'
import type { LocalizedText } from '~/kernel/localized-text'

/** What a person may be in one county. Residents need no role and no account. */
export type Role = 'official' | 'representative'

/** The signed-in person of a request. */
export type Viewer = { personId: string; sessionId: string; displayName: string; email: string; locale: Locale; roles: Role[] }

/** Somebody who may sign in, as shown in lists of people. */
export type PersonFacts = { personId: string; displayName: string; title: LocalizedText | null; email: string; locale: Locale; roles: Role[] }

/** Events of this area. */
export const IDENTITY_EVENTS = { signInRequested: 'identity.sign-in-requested' } as const

/** What the event carries; `personId` is null for an unknown address, so that both take the same time. */
export type SignInRequested = { personId: string | null; returnTo: string | null; locale: Locale }
