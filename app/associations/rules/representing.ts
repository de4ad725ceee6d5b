import { addDays, type Day } from '~/kernel/times'

/** The last day of a representation that ends at once: the day before, so that not one more statement is given by it. */
export function lastDayAtOnce(today: Day): Day {
  return addDays(today, -1)
}
