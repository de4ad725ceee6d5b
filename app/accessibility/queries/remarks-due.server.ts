import type { Work } from '~/platform/db/work.server'
import { countOldRemarks } from '../store/old-remarks.server'

/** How many remarks on accessibility would be deleted by an instant. */
export async function remarksDue(work: Pick<Work, 'scope' | 'db'>, before: Date): Promise<number> {
  return await countOldRemarks(work.scope, work.db, before)
}
