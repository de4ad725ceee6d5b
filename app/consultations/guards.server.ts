import type { CountyScope } from '~/kernel/county-scope'
import type { Day } from '~/kernel/times'
import type { Transaction } from '~/platform/db/database.server'
import { lockDecisionDay } from './store/decided.server'
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

/** The day on which the matter is decided, held until the transaction ends; null when nothing is published. */
export async function decisionDay(scope: CountyScope, inside: Transaction, consultationId: string): Promise<Day | null> {
  return await lockDecisionDay(scope, inside, consultationId)
}
