/** A count as it may be shown. Null means hidden: the group is small, or a small one could be computed from it. */
export type ShownCount = number | null

/** A sum that whoever reads the figures knows to hold: the parts together make the total. Names are those of the counts. */
export type SumLine = { total: string; parts: readonly string[] }

type Figures = Readonly<Record<string, number>>

/**
 * The names of the counts that must stay hidden, so that no group of 1 to `threshold - 1` people can be seen or
 * computed (domain rule P-7): every small count, and then as many of the next smallest as it takes until no small
 * count, and no few people together, follow from the shown ones by adding and subtracting along the lines. In a line
 * that hides anything zero is hidden as well, for a shown zero would say that all the hidden ones are somebody. Totals
 * from the threshold up stay shown. `settled` counts are shown or hidden elsewhere already: those in its `hidden` stay
 * hidden, the others shown. With `guarded: 'hidden'` no hidden count at all may follow, also none that is hidden only
 * to protect another: where a reader can get at the protecting one by another sum, that it was hidden would itself tell
 * something.
 */
export function hideSmallGroups(
  figures: Figures,
  lines: readonly SumLine[],
  threshold: number,
  settled: { names: ReadonlySet<string>; hidden: ReadonlySet<string> } = { names: new Set(), hidden: new Set() },
  guarded: 'small' | 'hidden' = 'small',
): Set<string> {
  const hidden = new Set(settled.hidden)
  const isSmall = (name: string) => (figures[name] ?? 0) > 0 && figures[name]! < threshold
  const mayHide = (name: string) => !hidden.has(name) && !settled.names.has(name)
  for (const name of Object.keys(figures)) if (isSmall(name) && mayHide(name)) hidden.add(name)
  for (;;) {
    for (const { parts } of lines) {
      if (!parts.some((name) => hidden.has(name))) continue
      for (const name of parts) if ((figures[name] ?? 0) === 0 && mayHide(name)) hidden.add(name)
    }
    const line = lines.find((each) => isOpenToSubtraction(figures, each, hidden, threshold) && smallest(figures, [each], mayHide).length > 0)
    const given = line ? [] : givenAway(figures, lines, hidden, threshold, (name) => guarded === 'hidden' || isSmall(name))
    if (!line && given.length === 0) return hidden
    const near = line ? [line] : lines.filter(({ parts, total }) => [...parts, total].some((name) => given.includes(name)))
    const next = smallest(figures, near, mayHide)
    const chosen = next.length > 0 ? next : smallest(figures, lines, mayHide)
    if (chosen.length === 0) return hidden
    for (const name of chosen) hidden.add(name)
  }
}

/**
 * One row of groups that together make the total, as it may be shown: `total` is null as well when it is small.
 */
export function showGroups(counts: Figures, threshold: number): { counts: Record<string, ShownCount>; total: ShownCount } {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const TOTAL = '\u0000total'
  const hidden = hideSmallGroups({ ...counts, [TOTAL]: total }, [{ total: TOTAL, parts: Object.keys(counts) }], threshold)
  const shown = Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, hidden.has(name) ? null : count]))
  return { counts: shown, total: hidden.has(TOTAL) ? null : total }
}

/** A count that stands alone, in no sum: shown from the threshold up, and zero. */
export function showCount(count: number, threshold: number): ShownCount {
  return count > 0 && count < threshold ? null : count
}

// Equal counts go together: a choice between them by name or place would tell the one that was small.
function smallest(figures: Figures, lines: readonly SumLine[], mayHide: (name: string) => boolean): string[] {
  const open = [...new Set(lines.flatMap((line) => line.parts))].filter((name) => (figures[name] ?? 0) > 0 && mayHide(name))
  const least = Math.min(...open.map((name) => figures[name]!))
  return open.filter((name) => figures[name] === least)
}

/**
 * Whether a reader who knows this rule could narrow a small hidden count of the line to one value, or see that a few
 * people stand together. When the hidden counts differ, any of them may stand in any of the places: that is what hides them.
 */
function isOpenToSubtraction(figures: Figures, line: SumLine, hidden: ReadonlySet<string>, threshold: number): boolean {
  const counts = line.parts.filter((name) => hidden.has(name)).map((name) => figures[name] ?? 0).filter((count) => count > 0)
  if (hidden.has(line.total) || !counts.some((count) => count < threshold)) return false
  return new Set(counts).size < 2 || counts.reduce((sum, count) => sum + count, 0) < threshold
}

/**
 * The hidden names that follow and must not: those to be kept for their own sake, and those that hide a small one only as
 * long as they are unknown themselves. What follows from another sum is as good as shown.
 */
function givenAway(figures: Figures, lines: readonly SumLine[], hidden: ReadonlySet<string>, threshold: number, isKept: (name: string) => boolean): string[] {
  const unknown = unknownNames(figures, lines, hidden)
  const laidOpen = lines.filter((line) => isOpenToSubtraction(figures, line, unknown, threshold) && !isOpenToSubtraction(figures, line, hidden, threshold))
  const beside = new Set(laidOpen.flatMap(({ parts, total }) => [...parts, total]))
  return [...hidden].filter((name) => !unknown.has(name) && (figures[name] ?? 0) > 0 && (isKept(name) || beside.has(name)))
}

/** The hidden names that a reader cannot work out: what is left of a sum when nothing is left is nobody, and the rest is algebra. */
function unknownNames(figures: Figures, lines: readonly SumLine[], hidden: ReadonlySet<string>): Set<string> {
  const unknown = new Set(hidden)
  for (;;) {
    for (const name of knownZeros(figures, lines, unknown)) unknown.delete(name)
    const determined = determinedNames(lines, unknown)
    for (const name of determined) unknown.delete(name)
    if (determined.length === 0 || knownZeros(figures, lines, unknown).length === 0) return unknown
  }
}

function knownZeros(figures: Figures, lines: readonly SumLine[], hidden: ReadonlySet<string>): string[] {
  const unknown = new Set(hidden)
  const zeros: string[] = []
  for (let changed = true; changed; ) {
    changed = false
    for (const { total, parts } of lines) {
      if (unknown.has(total)) continue
      const left = parts.filter((name) => unknown.has(name))
      if (left.length === 0 || left.some((name) => (figures[name] ?? 0) > 0)) continue
      for (const name of left) unknown.delete(name)
      zeros.push(...left)
      changed = true
    }
  }
  return zeros
}

/** The hidden names whose value follows from the lines by linear algebra, however many lines it takes. */
function determinedNames(lines: readonly SumLine[], hidden: ReadonlySet<string>): string[] {
  const names = [...new Set(lines.flatMap((line) => [...line.parts, line.total]))].filter((name) => hidden.has(name))
  const place = new Map(names.map((name, index) => [name, index]))
  const rows: Float64Array[] = []
  for (const line of lines) {
    const row = new Float64Array(names.length)
    for (const part of line.parts) if (place.has(part)) row[place.get(part)!]! += 1
    if (place.has(line.total)) row[place.get(line.total)!]! -= 1
    if (row.some((value) => value !== 0)) rows.push(row)
  }
  return solvedColumns(rows, names.length).map((column) => names[column]!)
}

// Gauss–Jordan: a column is solved when a reduced row holds nothing but it.
function solvedColumns(rows: Float64Array[], width: number): number[] {
  const isZero = (value: number) => Math.abs(value) < 1e-9
  let rank = 0
  for (let column = 0; column < width && rank < rows.length; column += 1) {
    const pivot = rows.findIndex((row, index) => index >= rank && !isZero(row[column]!))
    if (pivot < 0) continue
    ;[rows[rank], rows[pivot]] = [rows[pivot]!, rows[rank]!]
    const base = rows[rank]!
    const factor = base[column]!
    for (let each = 0; each < width; each += 1) base[each]! /= factor
    for (const row of rows) {
      const times = row[column]!
      if (row === base || isZero(times)) continue
      for (let each = column; each < width; each += 1) row[each]! -= times * base[each]!
    }
    rank += 1
  }
  return rows.slice(0, rank).flatMap((row) => {
    const filled = [...row.keys()].filter((column) => !isZero(row[column]!))
    return filled.length === 1 ? filled : []
  })
}
