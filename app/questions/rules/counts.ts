import type { QuestionCounts } from '../contract'

/** Counts before anybody has answered. */
export function noCounts(): QuestionCounts {
  return { answered: 0, counts: {} }
}

/** Counts of answers by the keys each of them adds one to. */
export function countKeys(keysOfEach: Iterable<readonly string[]>): QuestionCounts {
  const result = noCounts()
  for (const keys of keysOfEach) {
    result.answered += 1
    for (const key of keys) result.counts[key] = (result.counts[key] ?? 0) + 1
  }
  return result
}

/** The counts of two separate sets of answers together; the order of merging does not matter. */
export function mergeCounts(a: QuestionCounts, b: QuestionCounts): QuestionCounts {
  const counts = { ...a.counts }
  for (const [key, count] of Object.entries(b.counts)) counts[key] = (counts[key] ?? 0) + count
  return { answered: a.answered + b.answered, counts }
}
