import type { Work } from '~/platform/db/work.server'
import type { Coverage } from '../contract'
import { findCoverage } from '../store/evidence.server'

/** How much has been read, for a page. */
export async function coverage(work: Work, consultationId: string): Promise<Coverage> {
  return (await findCoverage(work.scope, work.db, consultationId)).coverage
}

/** The same with how many responses with own words wait for a reader, for the desk. */
export async function readingProgress(work: Work, consultationId: string): Promise<{ coverage: Coverage; unread: number; withOwnWords: number }> {
  return await findCoverage(work.scope, work.db, consultationId)
}
