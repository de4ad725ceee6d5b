import type { Work } from '~/platform/db/work.server'
import type { Viewer } from '../contract'
import { LINK_MINUTES, linkOffer } from '../rules/sign-in-link'
import { findLink } from '../store/sign-in-links.server'

/** What the page of a link offers in this browser. Asking does not use the link up: mail scanners open links too. */
export async function linkPageOffer(work: Work, token: string, browserSecret: string | null): Promise<ReturnType<typeof linkOffer>> {
  return linkOffer(await findLink(work.scope, work.db, token, browserSecret), work.now)
}

/** Where a link was to lead, for whoever it was written to, also after it has stopped working; null for everybody else. */
export async function linkReturnTo(work: Work, token: string, { personId }: Pick<Viewer, 'personId'>): Promise<string | null> {
  const link = await findLink(work.scope, work.db, token, null)
  return link?.personId === personId ? link.returnTo : null
}

/** How long a sign-in link works, in minutes, for the page that says it has been sent. */
export function linkMinutes(): number {
  return LINK_MINUTES
}
