import { countEntriesBefore } from '~/platform/db/audit-log.server'
import type { Work } from '~/platform/db/work.server'

/** How many entries of the audit log would be deleted by an instant. */
export async function entriesDue(work: Pick<Work, 'scope' | 'db'>, before: Date): Promise<number> {
  return await countEntriesBefore(work.scope, work.db, before)
}
