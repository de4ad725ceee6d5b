import type { Reach, StatementContent } from '../contract'

/** How many were heard, as the public may see it. Null: nobody was. */
export type ShownReach = Reach | 'few' | null

/**
 * The range of people heard as it may be shown. Where a hearing was that of a few people, or the hearings and the range
 * differ by a few, no number of it is the exact one: the ends are taken outward to the next whole step of `threshold`.
 */
export function shownReach({ hearings, reach }: Pick<StatementContent, 'hearings' | 'reach'>, threshold: number): ShownReach {
  if (hearings.length === 0) return null
  if (reach.atMost < threshold) return 'few'
  const isFew = (count: number) => count > 0 && count < threshold
  const sum = hearings.reduce((all, { heardCount }) => all + heardCount, 0)
  const isTelling = isFew(reach.atLeast) || hearings.some(({ heardCount }) => isFew(heardCount)) || isFew(Math.abs(sum - reach.atMost))
  if (!isTelling) return reach
  const below = (count: number) => Math.max(0, Math.ceil(count / threshold) - 1) * threshold
  const above = (count: number) => (Math.floor(count / threshold) + 1) * threshold
  const [under, over] = [below(reach.best), above(reach.best)]
  return { atLeast: below(reach.atLeast), atMost: above(reach.atMost), best: under > 0 && reach.best - under <= over - reach.best ? under : over }
}

/**
 * How many people the statements of a matter say they heard, together: the same person may be a member of two
 * associations, so the lower end is the largest of theirs. It is made of the ranges everybody sees, and null when those
 * are a few people.
 */
export function heardTogether(reaches: readonly ShownReach[], threshold: number): { atLeast: number; atMost: number } | null {
  const known = reaches.flatMap((reach) => (reach === null ? [] : [reach === 'few' ? { atLeast: 0, atMost: threshold } : reach]))
  const atMost = known.reduce((sum, reach) => sum + reach.atMost, 0)
  return reaches.some((reach) => reach !== null && reach !== 'few') && atMost >= threshold ? { atLeast: Math.max(...known.map((reach) => reach.atLeast)), atMost } : null
}
