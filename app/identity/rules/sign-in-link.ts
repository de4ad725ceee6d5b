/** How long a sign-in link works, in minutes. Long enough for a slow mail server and a person who is called away. */
export const LINK_MINUTES = 60

/** When a link made now stops working. */
export function linkExpiresAt(now: Date): Date {
  return new Date(now.getTime() + LINK_MINUTES * 60_000)
}

/** Whether a link can still sign somebody in: once, and within its time. */
export function linkState(link: { expiresAt: Date; usedAt: Date | null }, now: Date): 'usable' | 'used' | 'expired' {
  if (link.usedAt !== null) return 'used'
  return now.getTime() < link.expiresAt.getTime() ? 'usable' : 'expired'
}
