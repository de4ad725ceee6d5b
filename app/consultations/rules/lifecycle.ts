import type { Day } from '~/kernel/times'
import { addDays, dayOf, instantAt } from '~/kernel/times'
import type { ConsultationState } from '../contract'

/** The dates that move a consultation on. Days are days of the Helsinki calendar. */
export type Schedule = { publishedAt: Date | null; opensAt: Date; closesAt: Date; summaryDueOn: Day; decisionOn: Day }

/**
 * Where a consultation stands at a moment. Answers are taken to the very end of `closesAt`; the decision counts as
 * made when its day has passed; without a published summary the answers are still being read, however late it is.
 */
export function consultationState(schedule: Schedule, now: Date, summaryPublishedAt: Date | null): ConsultationState {
  if (schedule.publishedAt === null || schedule.publishedAt > now) return 'draft'
  if (now < schedule.opensAt) return 'coming'
  if (now <= schedule.closesAt) return 'open'
  if (summaryPublishedAt === null || summaryPublishedAt > now) return 'reading'
  return dayOf(now) > schedule.decisionOn ? 'decided' : 'summarised'
}

/** Whether the promised day of the summary has passed without one (domain rule L29-3). */
export function isSummaryOverdue(schedule: Schedule, now: Date, summaryPublishedAt: Date | null): boolean {
  return consultationState(schedule, now, summaryPublishedAt) === 'reading' && dayOf(now) > schedule.summaryDueOn
}

/** The next instant at which a page about the consultation changes by the clock alone, or null when it no longer does. */
export function nextClockChange(schedule: Schedule, now: Date): Date | null {
  const moments = [
    ...(schedule.publishedAt ? [schedule.publishedAt] : []),
    schedule.opensAt,
    new Date(schedule.closesAt.getTime() + 1),
    instantAt(addDays(schedule.summaryDueOn, 1), '00:00'),
    instantAt(addDays(schedule.decisionOn, 1), '00:00'),
  ]
  return earliestAfter(moments, now)
}

/** What the clock does to a consultation, and the first instant at which it is done. */
export type ClockMoment = { moment: 'opened' | 'closed' | 'decided'; at: Date }

/** The moments of a schedule at which lists, counts and pages are looked at anew. */
export function clockMoments({ opensAt, closesAt, decisionOn }: Schedule): ClockMoment[] {
  return [
    { moment: 'opened', at: opensAt },
    { moment: 'closed', at: new Date(closesAt.getTime() + 1) },
    { moment: 'decided', at: instantAt(addDays(decisionOn, 1), '00:00') },
  ]
}

/** The earliest of the instants that is still to come, or null. */
export function earliestAfter(moments: readonly (Date | null)[], now: Date): Date | null {
  const coming = moments.filter((moment): moment is Date => moment !== null && moment > now)
  return coming.length === 0 ? null : new Date(Math.min(...coming.map((moment) => moment.getTime())))
}
