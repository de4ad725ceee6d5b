/** The middle of some numbers; of an even count the mean of the two in the middle. Throws when there are none. */
export function median(numbers: readonly number[]): number {
  if (numbers.length === 0) throw new RangeError('There is no middle of nothing')
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/** The lowest, middle and highest of some numbers in words. */
export function spread(numbers: readonly number[], digits = 3): string {
  const shown = (value: number) => String(Number(value.toPrecision(digits)))
  return `${shown(median(numbers))} (${shown(Math.min(...numbers))} to ${shown(Math.max(...numbers))} in ${numbers.length} rounds)`
}
