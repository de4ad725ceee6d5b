import type { Work } from '~/platform/db/work.server'
import { earliestAfter, nextClockChange } from '../rules/lifecycle'
import { findRunning } from '../store/listing.server'

/**
 * The next instant at which any list of consultations changes by the clock alone, or null. It looks at all of them: a
 * consultation that a filter leaves out today may be in the list tomorrow.
 */
export async function nextChangeOfAny(work: Work): Promise<Date | null> {
  const running = await findRunning(work.scope, work.db, work.now)
  return earliestAfter(running.map((schedule) => nextClockChange(schedule, work.now)), work.now)
}
