import type { CountyScope } from '~/kernel/county-scope'
import type { Reader } from '~/platform/db/database.server'
import { findPublished, hasPublished, isPublisher } from './store/versions.server'

/** Whether the consultation's summary has been published: its answers then belong to the documents of the matter (domain rule P-11). */
export async function isSummaryPublished(scope: CountyScope, db: Reader, consultationId: string): Promise<boolean> {
  return await hasPublished(scope, db, consultationId)
}

/** When the consultation's summary was published first, or null while there is none. */
export async function summaryPublishedAt(scope: CountyScope, db: Reader, consultationId: string): Promise<Date | null> {
  return (await findPublished(scope, db, consultationId))?.firstPublishedAt ?? null
}

/** Whether a person has published a summary. */
export async function hasPublishedSummary(scope: CountyScope, db: Reader, personId: string): Promise<boolean> {
  return await isPublisher(scope, db, personId)
}
