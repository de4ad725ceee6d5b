import type { HeardPeople, Reach } from '../contract'

export type ReachProblem = 'not-in-order' | 'not-whole'
export type ReachAdvice = 'more-than-heard' | 'less-than-largest' | 'more-than-best'

type Heard = { heardCount?: number }

/** What makes a range impossible, or null: at least ≤ best ≤ at most, whole numbers, none negative. */
export function reachProblem(reach: Reach): ReachProblem | null {
  const numbers = [reach.atLeast, reach.best, reach.atMost]
  if (numbers.some((number) => !Number.isInteger(number) || number < 0)) return 'not-whole'
  return reach.atLeast <= reach.best && reach.best <= reach.atMost ? null : 'not-in-order'
}

/** Whether all three numbers of a range have been told. */
export function isWholeReach(reach: Partial<Reach> | null): reach is Reach {
  return reach?.atLeast !== undefined && reach.best !== undefined && reach.atMost !== undefined
}

/**
 * The widest range the hearings allow: at least the largest of them (everybody may have come to all), at most their
 * sum (nobody came twice). Null without hearings that tell how many they heard.
 */
export function widestReach(hearings: readonly Heard[]): { atLeast: number; atMost: number } | null {
  const counts = hearings.flatMap(({ heardCount }) => heardCount ?? [])
  return counts.length === 0 ? null : { atLeast: Math.max(...counts), atMost: counts.reduce((sum, count) => sum + count, 0) }
}

/**
 * What the giver may want to look at again: advice, never a refusal, since only they know who came twice. Members and
 * others are parts of all the people heard, so together they are not more than the best estimate of those.
 */
export function reachAdvice(reach: Reach, hearings: readonly Heard[], { memberCount = 0, otherCount = 0 }: HeardPeople = {}): ReachAdvice[] {
  const widest = widestReach(hearings)
  if (!widest) return []
  return [
    ...(reach.atMost > widest.atMost ? (['more-than-heard'] as const) : []),
    ...(reach.atLeast < widest.atLeast ? (['less-than-largest'] as const) : []),
    ...(memberCount + otherCount > reach.best ? (['more-than-best'] as const) : []),
  ]
}

/** The range when nothing is left to estimate: one hearing only. Null when the giver has to say it. */
export function certainReach(hearings: readonly Heard[]): Reach | null {
  const [only, ...more] = hearings
  return only?.heardCount !== undefined && more.length === 0 ? { atLeast: only.heardCount, atMost: only.heardCount, best: only.heardCount } : null
}
