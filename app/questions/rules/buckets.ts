import type { NumberQuestion } from '../contract'

/** A stretch of numbers from `from` to `to`; a number with decimals after `to` still belongs to it. */
export type Bucket = { id: string; from: number; to: number }

const MOST = 8
const EVEN_STEPS = [1, 2, 3, 5, 10, 15, 20, 25, 30, 50]

/**
 * The stretches by which the answers to a number question are told: even, few, between the question's own
 * limits. They never depend on the answers, so that their edges tell of nobody.
 */
export function bucketsOf({ min, max }: Pick<NumberQuestion, 'min' | 'max'>): Bucket[] {
  const step = evenStep((max - min) / MOST)
  const starts: number[] = []
  // A largest number that would stand alone belongs to the stretch before it: 210 to 240.
  for (let from = min; step > 1 ? from < max : from <= max; from += step) starts.push(from)
  return starts.map((from, index) => {
    const to = index === starts.length - 1 ? max : from + step - 1
    return { id: `${from}-${to}`, from, to }
  })
}

/** The stretch a number lies in; one outside the limits counts to the nearest. */
export function bucketOf(buckets: readonly Bucket[], value: number): Bucket {
  return [...buckets].reverse().find(({ from }) => value >= from) ?? buckets[0]!
}

function evenStep(least: number): number {
  for (let times = 1; ; times *= 10) {
    const step = EVEN_STEPS.map((each) => each * times).find((each) => each >= least)
    if (step !== undefined) return step
  }
}
