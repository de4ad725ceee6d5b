import { dayOf, type Day } from '~/kernel/times'
import type { Work } from '~/platform/db/work.server'
import type { Coverage } from '../contract'
import { coverageOf } from '../rules/coverage'
import { findReading } from '../store/evidence.server'
import { findFrozenWithoutAnswers } from '../store/tallies.server'

/** How much has been read, for a page. */
export async function coverage(work: Work, consultationId: string): Promise<Coverage> {
  return coverageOf(await findReading(work.scope, work.db, consultationId))
}

/** The same with how many responses with own words wait for a reader, for the desk. */
export async function readingProgress(work: Work, consultationId: string): Promise<{ coverage: Coverage; unread: number; withOwnWords: number }> {
  const counts = await findReading(work.scope, work.db, consultationId)
  return { coverage: coverageOf(counts), unread: counts.withOwnWords - counts.readWithOwnWords, withOwnWords: counts.withOwnWords }
}

/** The day on which the answers of a consultation were deleted because they had been kept long enough; null while they are there. Their counts are kept for good in the same night. */
export async function answersDeletedOn(work: Work, consultationId: string): Promise<Day | null> {
  const at = await findFrozenWithoutAnswers(work.scope, work.db, consultationId)
  return at && dayOf(at)
}
