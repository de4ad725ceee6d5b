/** The time zone of every deadline (Act on Electronic Services 13/2003; domain rule E-2). */
export const TIME_ZONE = 'Europe/Helsinki'

/** A calendar day in Helsinki as `YYYY-MM-DD`. */
export type Day = string

const dayParts = new Intl.DateTimeFormat('en-CA', { timeZone: TIME_ZONE, year: 'numeric', month: '2-digit', day: '2-digit' })

// Making a format costs a hundred times what using it does.
const clockParts = new Intl.DateTimeFormat('en-GB', {
  timeZone: TIME_ZONE, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit',
})

/** The Helsinki day on which an instant falls. */
export function dayOf(instant: Date): Day {
  return dayParts.format(instant)
}

/** Whether a text is an existing calendar day `YYYY-MM-DD` (29 February only in leap years). */
export function isDay(value: unknown): value is Day {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const [year, month, day] = value.split('-').map(Number) as [number, number, number]
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** The day so many days later (or earlier, if negative). */
export function addDays(day: Day, days: number): Day {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  return new Date(Date.UTC(year, month - 1, date + days)).toISOString().slice(0, 10)
}

/** Whole days from one day to another; negative if the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}

/** The instant at which the clock in Helsinki shows this day and time (`HH:MM` or `HH:MM:SS`), summer time included. */
export function instantAt(day: Day, time: string): Date {
  const wall = Date.parse(`${day}T${time.length === 5 ? `${time}:00` : time}Z`)
  let instant = wall - offsetAt(wall)
  instant = wall - offsetAt(instant)
  return new Date(instant)
}

/** The beginning of the minute in which an instant falls: times of single people are told no closer (domain rule P-8). */
export function toMinute(instant: Date): Date {
  return new Date(Math.floor(instant.getTime() / 60_000) * 60_000)
}

function offsetAt(instant: number): number {
  const parts = clockParts.formatToParts(new Date(instant))
  const get = (type: string) => Number(parts.find((part) => part.type === type)?.value)
  const shown = Date.UTC(get('year'), get('month') - 1, get('day'), get('hour'), get('minute'), get('second'))
  return shown - Math.floor(instant / 1000) * 1000
}
