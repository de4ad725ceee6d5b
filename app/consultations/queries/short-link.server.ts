import type { Work } from '~/platform/db/work.server'
import { findShortLink } from '../store/short-links.server'

/** The path a short code leads to, or null. */
export async function shortLinkTarget(work: Work, code: string): Promise<string | null> {
  return /^[a-z0-9-]{1,40}$/i.test(code) ? await findShortLink(work.scope, work.db, code) : null
}
