/** What a reader knows of some numbers of people: those that are shown, and sums that hold between them and the hidden ones. */
export type Knowledge = {
  shown: Map<string, number>
  /** Each says that the named numbers, with their signs, come to nothing. */
  sums: { name: string; sign: 1 | -1 }[][]
  /** Nobody can be more than these. */
  most: number
}

/** The least and the most that a hidden number can be. */
export type Range = { low: number; high: number }

/**
 * Everything a patient reader can work out: all sums are solved together (Gauss–Jordan), and on the given and the solved
 * ones every number is narrowed by what the others can be, again and again, until nothing moves. Numbers are whole and
 * never below zero. Throws when what is shown contradicts itself: then the test has misread the page.
 */
export function workOut({ shown, sums, most }: Knowledge): Map<string, Range> {
  const names = [...new Set(sums.flatMap((sum) => sum.map(({ name }) => name)))].filter((name) => !shown.has(name))
  const place = new Map(names.map((name, index) => [name, index]))
  const given = sums.map((sum) => {
    const row = new Float64Array(names.length + 1)
    for (const { name, sign } of sum) {
      const at = place.get(name) ?? names.length
      row[at]! += at === names.length ? -sign * shown.get(name)! : sign
    }
    return row
  })
  const rows = [...given, ...reduced(given.map((row) => row.slice()), names.length)].filter((row) => row.slice(0, -1).some((value) => !isZero(value)))
  const ranges = names.map((): Range => ({ low: 0, high: most }))
  for (let moved = true; moved; ) moved = rows.map((row) => narrow(row, ranges)).some(Boolean)
  return new Map(names.map((name, index) => [name, ranges[index]!]))
}

/**
 * Every sum in which what stays unknown is known together: a few people stand behind it although each of the numbers is
 * hidden. `ranges` are what has been worked out: a number that can be one thing only is as good as shown.
 */
export function knownTogether({ shown, sums }: Pick<Knowledge, 'shown' | 'sums'>, ranges: ReadonlyMap<string, Range>): { names: string[]; count: number }[] {
  const valueOf = (name: string) => {
    const range = ranges.get(name)
    return shown.get(name) ?? (range && range.low === range.high ? range.low : undefined)
  }
  return sums.flatMap((sum) => {
    const hidden = sum.filter(({ name }) => valueOf(name) === undefined)
    if (hidden.length === 0 || new Set(hidden.map(({ sign }) => sign)).size > 1) return []
    const rest = sum.reduce((total, { name, sign }) => total + sign * (valueOf(name) ?? 0), 0)
    return [{ names: hidden.map(({ name }) => name), count: Math.abs(rest) }]
  })
}

const isZero = (value: number) => Math.abs(value) < 1e-9

// Each hidden number of a sum lies between what the others leave at least and at most.
function narrow(row: Float64Array, ranges: Range[]): boolean {
  let moved = false
  const terms = ranges.flatMap((range, index) => (isZero(row[index]!) ? [] : [{ range, factor: row[index]! }]))
  const least = terms.reduce((sum, { range, factor }) => sum + Math.min(factor * range.low, factor * range.high), 0)
  const greatest = terms.reduce((sum, { range, factor }) => sum + Math.max(factor * range.low, factor * range.high), 0)
  const total = row.at(-1)!
  for (const { range, factor } of terms) {
    const [a, b] = [factor * range.low, factor * range.high]
    const bounds = [(total - (greatest - Math.max(a, b))) / factor, (total - (least - Math.min(a, b))) / factor].sort((x, y) => x - y) as [number, number]
    const [low, high] = [Math.ceil(bounds[0] - 1e-6), Math.floor(bounds[1] + 1e-6)]
    if (low > range.low) [range.low, moved] = [low, true]
    if (high < range.high) [range.high, moved] = [high, true]
    if (range.low > range.high) throw new Error('What is shown contradicts itself')
    if (moved) return true
  }
  return moved
}

function reduced(rows: Float64Array[], width: number): Float64Array[] {
  let rank = 0
  for (let column = 0; column < width && rank < rows.length; column += 1) {
    const pivot = rows.findIndex((row, index) => index >= rank && !isZero(row[column]!))
    if (pivot < 0) continue
    ;[rows[rank], rows[pivot]] = [rows[pivot]!, rows[rank]!]
    const base = rows[rank]!
    const factor = base[column]!
    base.forEach((value, index) => (base[index] = value / factor))
    for (const row of rows) {
      const times = row[column]!
      if (row !== base && !isZero(times)) row.forEach((value, index) => (row[index] = value - times * base[index]!))
    }
    rank += 1
  }
  return rows.slice(0, rank)
}
