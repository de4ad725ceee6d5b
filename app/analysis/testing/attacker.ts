// Whoever has all result pages before them, knows how they are made and can do sums.

/** A sum everybody knows to hold: the parts make the total. */
export type KnownSum = { total: string; parts: string[] }

/** A prime small enough that the product of two remainders is exact. */
const PRIME = 67_108_859

/**
 * Every figure whose value follows from the shown ones: by adding and subtracting along any number of sums at once, and
 * because what is left of a sum when nothing is left is nobody. `shown` are the values a reader sees.
 */
export function whatFollows(sums: readonly KnownSum[], shown: ReadonlyMap<string, number>): Map<string, number> {
  const known = new Map(shown)
  for (;;) {
    for (const { total, parts } of sums) {
      const left = parts.filter((part) => !known.has(part))
      const sum = parts.reduce((all, part) => all + (known.get(part) ?? 0), 0)
      if (known.get(total) === sum) for (const part of left) known.set(part, 0)
    }
    const found = solve(sums, known)
    if (found.size === 0) return known
    for (const [name, value] of found) known.set(name, value)
  }
}

type Row = { at: Map<number, number>; sum: number }

function solve(sums: readonly KnownSum[], known: ReadonlyMap<string, number>): Map<string, number> {
  const names = [...new Set(sums.flatMap(({ total, parts }) => [total, ...parts]))].filter((name) => !known.has(name))
  const place = new Map(names.map((name, index) => [name, index]))
  const reduced = new Map<number, Row>()
  for (const { total, parts } of sums) {
    const row: Row = { at: new Map(), sum: 0 }
    const put = (name: string, factor: number) => {
      const value = known.get(name)
      if (value !== undefined) row.sum = remainder(row.sum - factor * value)
      else add(row.at, place.get(name)!, factor)
    }
    for (const part of parts) put(part, 1)
    put(total, -1)
    reduceBy(row, reduced)
    const pivot = row.at.keys().next().value
    if (pivot === undefined) continue
    scale(row, inverse(row.at.get(pivot)!))
    for (const other of reduced.values()) if (other.at.has(pivot)) subtract(other, row, other.at.get(pivot)!)
    reduced.set(pivot, row)
  }
  const found = new Map<string, number>()
  for (const [pivot, row] of reduced) if (row.at.size === 1) found.set(names[pivot]!, row.sum > PRIME / 2 ? row.sum - PRIME : row.sum)
  return found
}

function reduceBy(row: Row, reduced: ReadonlyMap<number, Row>): void {
  for (const column of [...row.at.keys()]) {
    const by = reduced.get(column)
    const factor = row.at.get(column)
    if (by && factor !== undefined) subtract(row, by, factor)
  }
}

function subtract(row: Row, by: Row, factor: number): void {
  for (const [column, value] of by.at) add(row.at, column, -factor * value)
  row.sum = remainder(row.sum - remainder(factor * by.sum))
}

function scale(row: Row, factor: number): void {
  for (const [column, value] of row.at) row.at.set(column, remainder(value * factor))
  row.sum = remainder(row.sum * factor)
}

function add(at: Map<number, number>, column: number, value: number): void {
  const sum = remainder((at.get(column) ?? 0) + remainder(value))
  if (sum === 0) at.delete(column)
  else at.set(column, sum)
}

function remainder(value: number): number {
  return ((value % PRIME) + PRIME) % PRIME
}

function inverse(value: number): number {
  let [result, base, power] = [1, value, PRIME - 2]
  for (; power > 0; power = Math.floor(power / 2)) {
    if (power % 2 === 1) result = remainder(result * base)
    base = remainder(base * base)
  }
  return result
}
