import type { Seal } from './chain'
import type { PlacedEntry } from './faults'

/**
 * Entries are sealed within seconds, and those that tell only their day when it is over (25 hours when clocks go back).
 * What was sealed later was written while nothing was sealing, or was given a time that is not its own.
 */
const AT_MOST = 25 * 3_600_000

/** So many stretches are named; the others are counted. */
const NAMED = 10

/** Entries that were sealed much later than they say they were written: how many, and the first stretches of their positions. */
export type Late = { count: number; stretches: { from: number; to: number }[] }

/** None. */
export const NONE_LATE: Late = { count: 0, stretches: [] }

/** The same with those of one more batch. */
export function withLate(late: Late, seal: Pick<Seal, 'lastPosition' | 'sealedAt'>, entries: readonly Pick<PlacedEntry, 'position' | 'at'>[]): Late {
  return entries.reduce((sum, { position, at }) => {
    if (position > seal.lastPosition || seal.sealedAt.getTime() - at.getTime() <= AT_MOST) return sum
    const { count, stretches } = sum
    const last = stretches.at(-1)
    if (last?.to === position - 1) return { count: count + 1, stretches: [...stretches.slice(0, -1), { from: last.from, to: position }] }
    return { count: count + 1, stretches: stretches.length < NAMED ? [...stretches, { from: position, to: position }] : stretches }
  }, late)
}

/** Their positions in words: "3, 7–9, …". */
export function placesOfLate({ count, stretches }: Late): string {
  const named = stretches.reduce((sum, { from, to }) => sum + to - from + 1, 0)
  return [...stretches.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`)), ...(named < count ? ['…'] : [])].join(', ')
}
