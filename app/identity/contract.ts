import type { Locale } from '~/kernel/locales'

/** What a person may be in one county. Residents need no role and no account. */
export type Role = 'official' | 'representative'

/** The signed-in person of a request. */
export type Viewer = { personId: string; sessionId: string; displayName: string; email: string; locale: Locale; roles: Role[] }
