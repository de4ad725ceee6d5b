import type { CountyScope } from '~/kernel/county-scope'
import type { Transaction } from '~/platform/db/database.server'
import { lockSchedule } from './store/schedule-lock.server'
import { consultationState } from './rules/lifecycle'

/**
 * Whether a later area may still take something in for the consultation at this moment: it is open. The row is held
 * until the transaction ends, so that the schedule cannot change in between.
 */
export async function isOpenForTakingPart(scope: CountyScope, inside: Transaction, consultationId: string, now: Date): Promise<boolean> {
  const schedule = await lockSchedule(scope, inside, consultationId)
  return schedule !== null && consultationState(schedule, now, schedule.summaryPublishedAt) === 'open'
}
