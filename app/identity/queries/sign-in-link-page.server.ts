import type { Work } from '~/platform/db/work.server'
import { linkState } from '../rules/sign-in-link'
import { findLink } from '../store/sign-in-links.server'

/** Whether the link in the address would sign somebody in. Asking does not use it up: mail scanners open links too. */
export async function isLinkUsable(work: Work, token: string): Promise<boolean> {
  const link = await findLink(work.scope, work.db, token)
  return link !== null && linkState(link, work.now) === 'usable'
}
