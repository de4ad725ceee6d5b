import type { Day } from '~/kernel/times'

/** The days on which a county exists: the first, and the last one if it is known. Both belong to it. */
export type Validity = { validFrom: Day; validTo: Day | null }

/** Whether a county exists on a day. Counties merge and change names on set days (Act 611/2021, chapter 2). */
export function isInForce({ validFrom, validTo }: Validity, day: Day): boolean {
  return validFrom <= day && (validTo === null || day <= validTo)
}

/** Whether the days make sense: the last is not before the first. */
export function isOrdered({ validFrom, validTo }: Validity): boolean {
  return validTo === null || validFrom <= validTo
}
