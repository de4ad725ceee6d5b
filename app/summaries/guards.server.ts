import type { CountyScope } from '~/kernel/county-scope'
import type { Reader } from '~/platform/db/database.server'
import { hasPublished } from './store/versions.server'

/** Whether the consultation's summary has been published: its answers then belong to the documents of the matter (domain rule P-11). */
export async function isSummaryPublished(scope: CountyScope, db: Reader, consultationId: string): Promise<boolean> {
  return await hasPublished(scope, db, consultationId)
}
