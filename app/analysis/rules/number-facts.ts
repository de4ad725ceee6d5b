import type { QuestionCounts } from '~/questions/contract'

/** What is told of many numbers: the mean and the middle; never the smallest or largest, which are somebody's. */
export type NumberFacts = { mean: number; median: number }

/** Facts of counted numbers (`value → how many`), or null when fewer than `threshold` answered. */
export function numberFacts(counts: Record<string, number>, threshold: number): NumberFacts | null {
  const values = Object.entries(counts).map(([value, count]) => [Number(value), count] as const).filter(([value]) => Number.isFinite(value)).sort((a, b) => a[0] - b[0])
  const total = values.reduce((sum, [, count]) => sum + count, 0)
  if (total === 0 || total < threshold) return null
  const at = (place: number) => {
    let passed = 0
    for (const [value, count] of values) if ((passed += count) > place) return value
    return values.at(-1)![0]
  }
  return { mean: values.reduce((sum, [value, count]) => sum + value * count, 0) / total, median: (at(Math.floor((total - 1) / 2)) + at(Math.floor(total / 2))) / 2 }
}

/** Mean points each option of a budget got, by option, or null when fewer than `threshold` answered. An option without points got none. */
export function meanPoints(counts: QuestionCounts, options: readonly string[], threshold: number): Record<string, number> | null {
  if (counts.answered === 0 || counts.answered < threshold) return null
  const sums = Object.fromEntries(options.map((option) => [option, 0]))
  for (const [key, count] of Object.entries(counts.counts)) {
    const [option, points] = key.split('/') as [string, string]
    if (option in sums) sums[option]! += Number(points) * count
  }
  return Object.fromEntries(options.map((option) => [option, sums[option]! / counts.answered]))
}
