import type { Question } from '~/questions/contract'
import { hideSmallGroups, type ShownCount, type SumLine } from '~/questions/rules/small-groups'
import { meanPoints, numberFacts, type NumberFacts } from './number-facts'
import type { SettledQuestion } from './settled-groups'
import { ANSWERED, DIMENSIONS, sumsOf, type Dimension, type QuestionTally } from './tallies'

/** Whose answers are looked at: one group of one dimension. */
export type ResultGroup = { dimension: Dimension; group: string }

/** One question's result as it may be shown. `numbers` and `points` are told of all answers only, never of a part of them. */
export type QuestionResult = { questionId: string; answered: ShownCount; counts: Record<string, ShownCount>; numbers: NumberFacts | null; points: Record<string, number> | null }

/** The result of a question among everybody. How many answered may be hidden while some of the counts are shown. */
export function resultOf(question: Question, tally: QuestionTally | undefined, settled: SettledQuestion, threshold: number): QuestionResult {
  const all = tally?.all ?? { answered: 0, counts: {} }
  const { figures, hidden } = wholeOf(question, tally, settled, threshold)
  return {
    questionId: question.id,
    answered: settled.answered,
    counts: shown(question, figures, hidden, ''),
    numbers: question.type === 'number' ? numberFacts(all.counts, threshold) : null,
    points: question.type === 'budget' ? meanPoints(all, question.options.map((option) => option.id), threshold) : null,
  }
}

/**
 * The result of a question in one group. Hidden are the counts that are small, and those from which a small one would
 * follow when the tables of all groups and of everybody are laid beside each other, however they are filtered. A group
 * that is not shown, and one in which hardly anybody answered, has no counts at all: that way no sum of it can be made.
 */
export function resultOfGroup(question: Question, tally: QuestionTally | undefined, { dimension, group }: ResultGroup, settled: SettledQuestion, threshold: number): QuestionResult {
  const answered = settled.by[dimension][group] ?? null
  const prefix = prefixOf(dimension, group)
  const own = sumsOf(question, tally?.by[dimension][group] ?? { answered: 0, counts: {} }, prefix)
  const hidden = answered === null ? new Set(Object.keys(own.figures)) : hiddenInGroups(question, tally, settled, threshold)
  return { questionId: question.id, numbers: null, points: null, answered, counts: shown(question, own.figures, hidden, prefix) }
}

function wholeOf(question: Question, tally: QuestionTally | undefined, settled: SettledQuestion, threshold: number): { figures: Record<string, number>; lines: readonly SumLine[]; hidden: ReadonlySet<string> } {
  if (settled.sums) return settled.sums
  const { figures, lines } = sumsOf(question, tally?.all ?? { answered: 0, counts: {} }, '')
  return { figures, lines, hidden: settled.answered === null ? new Set(Object.keys(figures)) : hideSmallGroups(figures, lines, threshold) }
}

function hiddenInGroups(question: Question, tally: QuestionTally | undefined, settled: SettledQuestion, threshold: number): ReadonlySet<string> {
  const whole = wholeOf(question, tally, settled, threshold)
  const names = Object.keys(sumsOf(question, tally?.all ?? { answered: 0, counts: {} }, '').figures)
  const figures = { ...whole.figures }
  const lines: SumLine[] = [...whole.lines]
  const decided = { names: new Set(Object.keys(whole.figures)), hidden: new Set(whole.hidden) }
  for (const each of DIMENSIONS.filter((dimension) => !settled.sums || dimension !== 'municipality')) {
    const groups = Object.entries(tally?.by[each] ?? {}).map(([name, counts]) => ({ prefix: prefixOf(each, name), counts, answered: settled.by[each][name] ?? null }))
    for (const { prefix, counts, answered } of groups) {
      const part = sumsOf(question, counts, prefix)
      Object.assign(figures, part.figures)
      lines.push(...part.lines)
      decided.names.add(`${prefix}${ANSWERED}`)
      if (answered === null) for (const name of Object.keys(part.figures)) decided.hidden.add(name)
    }
    if (groups.length > 0) for (const name of names) lines.push({ total: name, parts: groups.map(({ prefix }) => `${prefix}${name}`).filter((part) => part in figures) })
  }
  return hideSmallGroups(figures, lines, threshold, decided)
}

function prefixOf(dimension: Dimension, group: string): string {
  return `${dimension} ${group} `
}

function shown(question: Question, figures: Record<string, number>, hidden: ReadonlySet<string>, prefix: string): Record<string, ShownCount> {
  const { figures: named } = sumsOf(question, { answered: 0, counts: {} }, prefix)
  const keys = Object.keys(named).filter((name) => !name.includes('\u0000'))
  return Object.fromEntries(keys.map((name) => [name.slice(prefix.length), hidden.has(name) ? null : (figures[name] ?? 0)]))
}
