import { addDays, daysBetween, type Day } from '~/kernel/times'

/** A remark is replied to within so many days (Act 306/2019, section 10): days of the calendar, holidays count. */
export const REPLY_DAYS = 14

/** On these days after a remark came, those who reply are reminded while there is no reply; the last is the day it is due. */
export const REMINDER_DAYS = [7, 12, REPLY_DAYS] as const

/** The last day on which a remark that came on this day is replied to in time. */
export function replyDueOn(receivedOn: Day): Day {
  return addDays(receivedOn, REPLY_DAYS)
}

/** The next day of a reminder after this one (0: the day the remark came), or null after the last. */
export function nextReminder(after: number): number | null {
  return REMINDER_DAYS.find((day) => day > after) ?? null
}

/** How a remark without a reply stands: days that are left (0: today is the last), or days that it is late. */
export function standing(dueOn: Day, today: Day): { isLate: boolean; days: number } {
  const left = daysBetween(today, dueOn)
  return left < 0 ? { isLate: true, days: -left } : { isLate: false, days: left }
}
