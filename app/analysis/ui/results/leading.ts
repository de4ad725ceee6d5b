/** A thing to choose and how many chose it; null when that is hidden. */
export type Chosen = { name: string; count: number | null }

/**
 * What was chosen most often, all of them when several were chosen equally often; null when nobody chose anything or a
 * hidden count may be as large. `hiddenAtMost` is the most that any hidden count can be.
 */
export function leading(rows: readonly Chosen[], hiddenAtMost: number): { names: string[]; count: number } | null {
  const most = Math.max(0, ...rows.map(({ count }) => count ?? 0))
  const isHidden = rows.some(({ count }) => count === null)
  if (most === 0 || (isHidden && hiddenAtMost >= most)) return null
  return { names: rows.filter(({ count }) => count === most).map(({ name }) => name), count: most }
}

/** The most a hidden count can be when everybody who answered chose at most one of the rows. */
export function leftFor(rows: readonly Chosen[], answered: number): number {
  return answered - rows.reduce((sum, { count }) => sum + (count ?? 0), 0)
}
