import type { Day } from '~/kernel/times'
import type { Work } from '~/platform/db/work.server'
import { countReceivedBy } from '../store/contact-opt-ins.server'

/** How many addresses would be deleted by a day. */
export async function contactsDue(work: Pick<Work, 'scope' | 'db'>, until: Day): Promise<number> {
  return await countReceivedBy(work.scope, work.db, until)
}
