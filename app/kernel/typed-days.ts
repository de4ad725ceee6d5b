import { isDay, type Day } from './times'

/** A day as it was typed in three fields. */
export type TypedDay = { day: string; month: string; year: string }

/** The three fields `name.day`, `name.month`, `name.year` as typed, each at most ten characters. */
export function readTypedDay(form: Pick<FormData, 'get'>, name: string): TypedDay {
  const part = (word: string) => {
    const value = form.get(`${name}.${word}`)
    return typeof value === 'string' ? value.slice(0, 10) : ''
  }
  return { day: part('day'), month: part('month'), year: part('year') }
}

/** The typed day; null when nothing was typed, undefined when it is no day. A year is typed in full: "26" is none. */
export function dayTyped({ day, month, year }: TypedDay): Day | null | undefined {
  if (`${day}${month}${year}`.trim() === '') return null
  const written = `${year.trim()}-${month.trim().padStart(2, '0')}-${day.trim().padStart(2, '0')}`
  return isDay(written) ? written : undefined
}

/** A day as three fields show it. */
export function typedDayOf(day: Day | null | undefined): TypedDay {
  const [year = '', month = '', date = ''] = day?.split('-') ?? []
  return { day: String(Number(date) || ''), month: String(Number(month) || ''), year }
}
