import type { Work } from '~/platform/db/work.server'
import { LINK_MINUTES, linkState } from '../rules/sign-in-link'
import { findLink } from '../store/sign-in-links.server'

/** Whether the link in the address would sign somebody in. Asking does not use it up: mail scanners open links too. */
export async function isLinkUsable(work: Work, token: string): Promise<boolean> {
  const link = await findLink(work.scope, work.db, token)
  return link !== null && linkState(link, work.now) === 'usable'
}

/** How long a sign-in link works, in minutes, for the page that says it has been sent. */
export function linkMinutes(): number {
  return LINK_MINUTES
}
