/** How long a sign-in link and its code work, in minutes. Long enough for a slow mail server and a person who is called away. */
export const LINK_MINUTES = 60
/** Characters of a letter's code, 5 bits each: 40 bits, which five tries do not find. */
export const LETTER_CODE_LENGTH = 8
/** How often a code may be typed wrong before only the link is left. */
export const CODE_TRIES = 5

type LinkTimes = { expiresAt: Date; usedAt: Date | null }

/** When a link made now stops working. */
export function linkExpiresAt(now: Date): Date {
  return new Date(now.getTime() + LINK_MINUTES * 60_000)
}

/** Whether a link can still sign somebody in: once, and within its time. */
export function linkState(link: LinkTimes, now: Date): 'usable' | 'used' | 'expired' {
  if (link.usedAt !== null) return 'used'
  return now.getTime() < link.expiresAt.getTime() ? 'usable' : 'expired'
}

/**
 * What the page of a link offers. Only the browser that asked signs in by the button: whoever asks with somebody else's
 * address must gain nothing when that person presses the link in their own mail, and the other way round.
 */
export function linkOffer(link: LinkTimes & { isFromHere: boolean } | null, now: Date): 'sign-in' | 'other-browser' | 'gone' {
  if (link === null || linkState(link, now) !== 'usable') return 'gone'
  return link.isFromHere ? 'sign-in' : 'other-browser'
}
