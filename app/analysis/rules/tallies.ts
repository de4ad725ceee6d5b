import type { NumberQuestion, Question, QuestionCounts } from '~/questions/contract'
import { bucketOf, bucketsOf } from '~/questions/rules/buckets'
import type { SumLine } from '~/questions/rules/small-groups'

/** By what answers can be told apart on the result page; one at a time. */
export const DIMENSIONS = ['channel', 'locale', 'municipality'] as const
export type Dimension = (typeof DIMENSIONS)[number]

/** Counts of one question, as a whole and by each dimension's groups. The group "" did not say. */
export type QuestionTally = { all: QuestionCounts; by: Record<Dimension, Record<string, QuestionCounts>> }

/** Counts of the responses themselves. `read` holds those with own words that had been read when this was counted. */
export type WholeTally = { responses: number; withOwnWords: number; read: number; by: Record<Dimension, Record<string, number>> }

/** One counted heap of equal answers; `key` is "" for "answered at all". */
export type CountedRow = { questionId: string; channel: string; locale: string; municipality: string | null; key: string; count: number }

/** The tallies of all questions from counted rows. */
export function tallyQuestions(rows: Iterable<CountedRow>): Map<string, QuestionTally> {
  const tallies = new Map<string, QuestionTally>()
  for (const row of rows) {
    const tally = tallies.get(row.questionId) ?? noAnswers()
    tallies.set(row.questionId, tally)
    add(tally.all, row)
    for (const dimension of DIMENSIONS) add((tally.by[dimension][row[dimension] ?? ''] ??= { answered: 0, counts: {} }), row)
  }
  return tallies
}

function noAnswers(): QuestionTally {
  return { all: { answered: 0, counts: {} }, by: { channel: {}, locale: {}, municipality: {} } }
}

function add(counts: QuestionCounts, { key, count }: CountedRow): void {
  if (key === '') counts.answered += count
  else counts.counts[key] = (counts.counts[key] ?? 0) + count
}

/** The name of the figure that tells how many answered; no option can have it. */
export const ANSWERED = '\u0000answered'

/** Ways in which a question's answers divide those who answered it; each is a list of keys of its counts, a number's by stretches. */
export function partitionsOf(question: Question): { keys: string[]; isWhole: boolean }[] {
  switch (question.type) {
    case 'single-choice': case 'agree': case 'region': case 'likert':
      return [{ keys: question.options.map((option) => option.id), isWhole: true }]
    case 'multiple-choice':
      return question.options.map((option) => ({ keys: [option.id], isWhole: false }))
    case 'matrix':
      return question.rows.map((row) => ({ keys: question.columns.map((column) => `${row.id}/${column.id}`), isWhole: false }))
    case 'ranking': {
      const places = Array.from({ length: question.places }, (_, index) => index + 1)
      return [
        ...question.options.map((option) => ({ keys: places.map((place) => `${option.id}/${place}`), isWhole: false })),
        ...places.map((place) => ({ keys: question.options.map((option) => `${option.id}/${place}`), isWhole: false })),
      ]
    }
    case 'number':
      return [{ keys: bucketsOf(question).map((bucket) => bucket.id), isWhole: true }]
    default:
      return []
  }
}

/** The figures of one question's counts and the sums a reader knows to hold between them. Names begin with `prefix`. */
export function sumsOf(question: Question, { answered, counts: raw }: QuestionCounts, prefix: string): { figures: Record<string, number>; lines: SumLine[] } {
  const counts = question.type === 'number' ? inStretches(question, raw) : raw
  const total = `${prefix}${ANSWERED}`
  const figures: Record<string, number> = { [total]: answered }
  const lines = partitionsOf(question).map(({ keys, isWhole }, index) => {
    const parts = keys.map((key) => `${prefix}${key}`)
    for (const key of keys) figures[`${prefix}${key}`] = counts[key] ?? 0
    // Those who did not choose it are a group too; so are those who chose what is no longer asked.
    const others = answered - keys.reduce((sum, key) => sum + (counts[key] ?? 0), 0)
    if (isWhole && others === 0) return { total, parts }
    const rest = `${prefix}\u0000rest${index}`
    figures[rest] = others
    return { total, parts: [...parts, rest] }
  })
  return { figures, lines }
}

function inStretches(question: NumberQuestion, counts: Record<string, number>): Record<string, number> {
  const buckets = bucketsOf(question)
  const told: Record<string, number> = {}
  for (const [value, count] of Object.entries(counts)) {
    const { id } = bucketOf(buckets, Number(value))
    told[id] = (told[id] ?? 0) + count
  }
  return told
}
