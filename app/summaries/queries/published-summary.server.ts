import type { Work } from '~/platform/db/work.server'
import { findPublished, type SummaryVersion as Version } from '../store/versions.server'

/** A summary as it was published, and when. */
export type SummaryVersion = Version

/** The summary of a consultation as everybody sees it, or null while there is none. */
export async function publishedSummary(work: Work, consultationId: string): Promise<SummaryVersion | null> {
  return await findPublished(work.scope, work.db, consultationId)
}
