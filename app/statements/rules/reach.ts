import type { MemberHearing, Reach } from '../contract'

export type ReachProblem = 'not-in-order' | 'not-whole'
export type ReachAdvice = 'more-than-heard' | 'less-than-largest'

/** What makes a range impossible, or null: at least ≤ best ≤ at most, whole numbers, none negative. */
export function reachProblem(reach: Reach): ReachProblem | null {
  const numbers = [reach.atLeast, reach.best, reach.atMost]
  if (numbers.some((number) => !Number.isInteger(number) || number < 0)) return 'not-whole'
  return reach.atLeast <= reach.best && reach.best <= reach.atMost ? null : 'not-in-order'
}

/**
 * The widest range the hearings allow: at least the largest of them (everybody may have come to all), at most their
 * sum (nobody came twice). Null without hearings.
 */
export function widestReach(hearings: readonly Pick<MemberHearing, 'heardCount'>[]): { atLeast: number; atMost: number } | null {
  if (hearings.length === 0) return null
  const counts = hearings.map((hearing) => hearing.heardCount)
  return { atLeast: Math.max(...counts), atMost: counts.reduce((sum, count) => sum + count, 0) }
}

/** What the giver may want to look at again: advice, never a refusal, since only they know who came twice. */
export function reachAdvice(reach: Reach, hearings: readonly Pick<MemberHearing, 'heardCount'>[]): ReachAdvice[] {
  const widest = widestReach(hearings)
  if (!widest) return []
  return [
    ...(reach.atMost > widest.atMost ? (['more-than-heard'] as const) : []),
    ...(reach.atLeast < widest.atLeast ? (['less-than-largest'] as const) : []),
  ]
}

/** The range when nothing is left to estimate: one hearing only. Null when the giver has to say it. */
export function certainReach(hearings: readonly Pick<MemberHearing, 'heardCount'>[]): Reach | null {
  const [only, ...more] = hearings
  return only && more.length === 0 ? { atLeast: only.heardCount, atMost: only.heardCount, best: only.heardCount } : null
}
