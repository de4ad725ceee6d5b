const HOUR = 3_600_000

/** A session that nobody has used for this long ends (hours): a meeting or a long phone call fits in. */
export const IDLE_HOURS = 4
/** A session ends at the latest after this (hours): one working day, also on a shared computer. */
export const LONGEST_HOURS = 12
/** How often a session in use is noted (minutes), so that reading does not write on every page. */
const NOTE_MINUTES = 5

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

/** Whether it is time to note that the session is in use. */
export function isDueForNote(session: Pick<SessionTimes, 'lastSeenAt'>, now: Date): boolean {
  return now.getTime() - session.lastSeenAt.getTime() >= NOTE_MINUTES * 60_000
}
