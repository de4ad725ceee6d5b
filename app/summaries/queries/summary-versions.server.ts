import type { Work } from '~/platform/db/work.server'
import type { PublishedSummary } from '../contract'
import { listPublished } from '../store/versions.server'

/** Every published version of a consultation's summary, the first first, with the id of the summary. */
export async function summaryVersions(work: Work, consultationId: string): Promise<{ summaryId: string; number: number; publishedAt: Date; content: PublishedSummary }[]> {
  return await listPublished(work.scope, work.db, consultationId)
}
