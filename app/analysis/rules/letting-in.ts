import { DIMENSIONS, type WholeTally } from './tallies'

/**
 * What has happened since the shown counts were made. `changed`: how many answers are new, others than they were, or gone;
 * `arrived` of them are new. `groups`: by how many people, at least, each group that is shown has changed.
 */
export type SinceShown = { isClosed: boolean; isShown: boolean; isByGroup: boolean; changed: number; arrived: number; groups: readonly number[] }

/** What is shown next: how many of the new answers are held back, and whether groups are shown too. */
export type NextShown = { heldBack: number; byGroup: boolean }

/**
 * Whether the shown counts may be replaced (domain rule P-10). Whoever keeps a page and looks again learns what lies between
 * the two, so that is always the answers of as many people as the threshold. While people answer as many again are held back,
 * so that the counts made at closing differ enough too, and nothing is told by group: a batch has small ones. Once
 * groups have been shown, none of them may change by a few. A single count inside a batch may: to wait for every one of
 * them would leave most hearings without results (decision 0024). Null: what is shown stays.
 */
export function nextShown(since: SinceShown, threshold: number): NextShown | null {
  const { isClosed, isShown, isByGroup, changed, arrived, groups } = since
  const isEnough = changed >= threshold
  if (isByGroup) return isEnough && groups.every((count) => count === 0 || count >= threshold) ? { heldBack: 0, byGroup: true } : null
  if (isClosed) return !isShown || changed === 0 || isEnough ? { heldBack: 0, byGroup: true } : null
  return arrived >= threshold && changed - threshold >= threshold ? { heldBack: threshold, byGroup: false } : null
}

/** How many answers of a group are as they were when it was counted, and how many are not. */
export type GroupSince = { dimension: string; name: string; same: number; other: number }

/** By how many people each group has changed at least: those who left it, or those who came, whichever are more. */
export function groupChanges(shown: WholeTally['by'], since: readonly GroupSince[]): number[] {
  return DIMENSIONS.flatMap((dimension) => {
    const own = new Map(since.filter((each) => each.dimension === dimension).map((each) => [each.name, each]))
    return [...new Set([...Object.keys(shown[dimension]), ...own.keys()])].map((name) => {
      const { same = 0, other = 0 } = own.get(name) ?? {}
      return Math.max((shown[dimension][name] ?? 0) - same, other)
    })
  })
}
