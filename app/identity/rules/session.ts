import type { Role } from '../contract'

const HOUR = 3_600_000

/** A session that nobody has used for this long ends (hours): a meeting or a long phone call fits in. */
export const IDLE_HOURS = 4
/** A session ends at the latest after this (hours): one working day, also on a shared computer. */
export const LONGEST_HOURS = 12
/** What cannot be taken back needs a sign-in that is younger than this (minutes): longer than reading the page takes. */
const FRESH_MINUTES = 15
/** How often a session in use is noted (minutes), so that reading does not write on every page. */
const NOTE_MINUTES = 5
/** How long the secret before a change of roles still opens the session (seconds): requests under way carry it. */
const CHANGEOVER_SECONDS = 60

type SessionTimes = { createdAt: Date; lastSeenAt: Date; expiresAt: Date; endedAt: Date | null }

/** When a session that begins now ends at the latest. */
export function sessionExpiresAt(now: Date): Date {
  return new Date(now.getTime() + LONGEST_HOURS * HOUR)
}

/** Whether a session is still open. What was typed in a form when it ended is shown again, never lost (WCAG 2.2.1). */
export function isSessionOpen(session: SessionTimes, now: Date): boolean {
  if (session.endedAt !== null || now.getTime() >= session.expiresAt.getTime()) return false
  return now.getTime() - session.lastSeenAt.getTime() < IDLE_HOURS * HOUR
}

/** Whether somebody signed in so lately that they may do what cannot be taken back: others may have come to an open page. */
export function isSignInFresh(signedInAt: Date, now: Date): boolean {
  return now.getTime() - signedInAt.getTime() < FRESH_MINUTES * 60_000
}

/** Sessions last used before this instant are over; for lists that ask the database. */
export function idleSince(now: Date): Date {
  return new Date(now.getTime() - IDLE_HOURS * HOUR)
}

/** Whether it is time to note that the session is in use. */
export function isDueForNote(session: Pick<SessionTimes, 'lastSeenAt'>, now: Date): boolean {
  return now.getTime() - session.lastSeenAt.getTime() >= NOTE_MINUTES * 60_000
}

/** The roles of a person as they are kept beside a session's secret: always in the same order. */
export function heldRolesKey(roles: readonly Role[]): string {
  return [...new Set(roles)].sort().join(' ')
}

/** Whether a session needs a new secret: the one it has was made for other roles (OWASP ASVS 5, 7.2.4). */
export function isSecretDue(session: { heldRoles: string }, roles: readonly Role[]): boolean {
  return session.heldRoles !== heldRolesKey(roles)
}

/** Until when the secret before a change of roles still opens the session. */
export function previousSecretUntil(now: Date): Date {
  return new Date(now.getTime() + CHANGEOVER_SECONDS * 1000)
}
