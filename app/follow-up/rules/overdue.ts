import type { Day } from '~/kernel/times'

/** Whether a summary is late: its day has passed in Helsinki and nothing has been published (domain rule L29-3). */
export function isOverdue(matter: { summaryDueOn: Day; publishedAt: Date | null }, today: Day): boolean {
  return matter.publishedAt === null && matter.summaryDueOn < today
}
