import { dayOf, daysBetween, type Day } from '~/kernel/times'

/** The dates of a consultation as planned. */
export type PlannedSchedule = { opensAt: Date; closesAt: Date; summaryDueOn: Day; decisionOn: Day }

export type ScheduleRefusal = 'closes-before-it-opens' | 'closes-after-decision' | 'summary-before-closing' | 'summary-after-decision'

/** Too little time to read everything before the decision; a warning, never a refusal. */
export type ScheduleWarning = 'little-time-to-read'

/** How many days reading needs at least between closing and decision (domain rule L29-2). */
export const READING_DAYS = 21

/**
 * What forbids a schedule: hearing comes before the decision (Act 611/2021, section 29), and its summary between
 * the two. The matter goes to the decision body on `decisionOn`, so closing on that day is already too late to be read,
 * but not forbidden; after it is.
 */
export function scheduleRefusals(plan: PlannedSchedule): ScheduleRefusal[] {
  const closesOn = dayOf(plan.closesAt)
  const refusals: ScheduleRefusal[] = []
  if (plan.closesAt <= plan.opensAt) refusals.push('closes-before-it-opens')
  if (closesOn > plan.decisionOn) refusals.push('closes-after-decision')
  if (plan.summaryDueOn < closesOn) refusals.push('summary-before-closing')
  if (plan.summaryDueOn > plan.decisionOn) refusals.push('summary-after-decision')
  return refusals
}

/** What is allowed but unwise about a schedule. */
export function scheduleWarnings(plan: PlannedSchedule): ScheduleWarning[] {
  return daysBetween(dayOf(plan.closesAt), plan.decisionOn) < READING_DAYS ? ['little-time-to-read'] : []
}

/** The end of the second that was announced: answers sent within it still arrive in time (domain rule E-2). */
export function endOfAnnouncedSecond(closesAt: Date): Date {
  return new Date(Math.floor(closesAt.getTime() / 1000) * 1000 + 999)
}
