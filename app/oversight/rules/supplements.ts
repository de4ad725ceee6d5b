/** How long answers that change after closing are gathered before one supplement tells of all of them, in milliseconds. */
export const GATHERING = 10 * 60 * 1000

/** When the next supplement is due for a change now: all changes of the same ten minutes have the same moment. */
export function supplementDueAt(now: Date): Date {
  return new Date((Math.floor(now.getTime() / GATHERING) + 1) * GATHERING)
}

/** Whether the root of a consultation may be published: not before the last instant in which somebody can answer has passed. */
export function isClosed(closesAt: Date, now: Date): boolean {
  return now > closesAt
}

/** A root with the counts of its leaves. */
export type CountedRoot = { leafCount: number; addedCount: number; removedCount: number }

/** The counts of a root as everybody may see them; null where they are hidden. */
export type ShownCounts = { leaves: number | null; added: number | null; removed: number | null }

/**
 * The counts that may be shown of roots in their order. How many answers there are is hidden while they are fewer than
 * the county's smallest group, and with it what came and went beside: one would follow from the other.
 */
export function shownCounts(roots: readonly CountedRoot[], threshold: number): ShownCounts[] {
  const isSmall = (count: number | undefined) => count !== undefined && count > 0 && count < threshold
  return roots.map(({ leafCount, addedCount, removedCount }, place) => {
    const isHidden = isSmall(leafCount) || isSmall(roots[place - 1]?.leafCount)
    return { leaves: isSmall(leafCount) ? null : leafCount, added: isHidden ? null : addedCount, removed: isHidden ? null : removedCount }
  })
}
