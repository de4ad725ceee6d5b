/** An entry of the log that tells of a deletion by rule: so many entries, up to a place. */
export type ToldDeletion = {
  lastPosition: number
  count: number
  at: Date
  /** Its own place in the log; null until it is sealed. */
  position: number | null
}

/** The least time for which entries are kept: what a county may set at least, in years that are never too long. */
export const LEAST_YEARS = 5
const LEAST = LEAST_YEARS * 365 * 24 * 60 * 60 * 1000

/** An entry is sealed some seconds after it was written; but its time is the one at which the work of a night began. */
const SEALED_WITHIN = 60 * 60 * 1000

/**
 * The deletion that reaches exactly to the last place before the first entry that stands, with the ones before it, each
 * beginning where another ended; null when the log tells of none. `from`: up to there the entries that told of a deletion
 * have gone by rule themselves, 0 when none have. One that ought to have been sealed by now is not believed.
 */
export function deletionBefore(firstStanding: number, told: readonly ToldDeletion[], now: Date): { last: ToldDeletion; from: number } | null {
  const chain = told.filter(({ lastPosition }) => lastPosition < firstStanding).sort((one, other) => one.lastPosition - other.lastPosition)
  const [first, last] = [chain.at(0), chain.at(-1)]
  if (!first || last?.lastPosition !== firstStanding - 1) return null
  const fits = chain.every((each, place) => isSound(each, now) && (place === 0 || each.lastPosition - each.count === chain[place - 1]!.lastPosition))
  return fits ? { last, from: first.lastPosition - first.count } : null
}

function isSound({ lastPosition, count, at, position }: ToldDeletion, now: Date): boolean {
  const isWhole = Number.isInteger(lastPosition) && Number.isInteger(count) && count > 0 && count <= lastPosition
  return isWhole && (position === null ? Math.abs(now.getTime() - at.getTime()) <= SEALED_WITHIN : position > lastPosition)
}

/** Whether entries had been sealed so long before a moment that a rule may have deleted them by then. */
export function isKeptLongEnough(sealedAt: Date | null, by: Date | null): boolean {
  return sealedAt !== null && by !== null && by.getTime() - sealedAt.getTime() >= LEAST
}
