import type { Work } from '~/platform/db/work.server'
import { LINK_MINUTES, linkOffer } from '../rules/sign-in-link'
import { findLink } from '../store/sign-in-links.server'

/** What the page of a link offers in this browser. Asking does not use the link up: mail scanners open links too. */
export async function linkPageOffer(work: Work, token: string, browserSecret: string | null): Promise<ReturnType<typeof linkOffer>> {
  return linkOffer(await findLink(work.scope, work.db, token, browserSecret), work.now)
}

/** How long a sign-in link works, in minutes, for the page that says it has been sent. */
export function linkMinutes(): number {
  return LINK_MINUTES
}
