import type { Question } from '~/questions/contract'
import { meanPoints, numberFacts, type NumberFacts } from './number-facts'
import { hideSmallGroups, showCount, type ShownCount, type SumLine } from './suppress-small-groups'
import { DIMENSIONS, sumsOf, type Dimension, type QuestionTally } from './tallies'

/** Whose answers are looked at: one group of one dimension. */
export type ResultGroup = { dimension: Dimension; group: string }

/** One question's result as it may be shown. `numbers` and `points` are told of all answers only, never of a part of them. */
export type QuestionResult = { questionId: string; answered: ShownCount; counts: Record<string, ShownCount>; numbers: NumberFacts | null; points: Record<string, number> | null }

/** The result of a question among everybody. */
export function resultOf(question: Question, tally: QuestionTally | undefined, threshold: number): QuestionResult {
  const all = tally?.all ?? { answered: 0, counts: {} }
  const { figures, lines } = sumsOf(question, all, '')
  const hidden = hideSmallGroups(figures, lines, threshold)
  return {
    questionId: question.id,
    answered: lines.length > 0 ? (hidden.has('answered') ? null : all.answered) : showCount(all.answered, threshold),
    counts: shown(question, figures, hidden, ''),
    numbers: question.type === 'number' ? numberFacts(all.counts, threshold) : null,
    points: question.type === 'budget' ? meanPoints(all, question.options.map((option) => option.id), threshold) : null,
  }
}

/**
 * The result of a question in one group. Hidden are the counts that are small, and those from which a small one would
 * follow when the tables of all groups and of everybody are laid beside each other, however they are filtered.
 */
export function resultOfGroup(question: Question, tally: QuestionTally | undefined, { dimension, group }: ResultGroup, threshold: number): QuestionResult {
  const all = tally?.all ?? { answered: 0, counts: {} }
  const whole = sumsOf(question, all, '')
  const settled = { names: new Set(Object.keys(whole.figures)), hidden: hideSmallGroups(whole.figures, whole.lines, threshold) }
  const figures = { ...whole.figures }
  const lines: SumLine[] = [...whole.lines]
  for (const each of DIMENSIONS) {
    const groups = Object.entries(tally?.by[each] ?? {}).map(([name, counts]) => ({ prefix: prefixOf(each, name), counts }))
    for (const { prefix, counts } of groups) {
      const part = sumsOf(question, counts, prefix)
      Object.assign(figures, part.figures)
      lines.push(...part.lines)
    }
    if (groups.length > 0) for (const name of settled.names) lines.push({ total: name, parts: groups.map(({ prefix }) => `${prefix}${name}`) })
  }
  const hidden = hideSmallGroups(figures, lines, threshold, settled)
  const prefix = prefixOf(dimension, group)
  const answered = figures[`${prefix}answered`] ?? 0
  return {
    questionId: question.id, numbers: null, points: null,
    answered: hidden.has(`${prefix}answered`) ? null : answered,
    counts: shown(question, figures, hidden, prefix),
  }
}

function prefixOf(dimension: Dimension, group: string): string {
  return `${dimension} ${group} `
}

function shown(question: Question, figures: Record<string, number>, hidden: ReadonlySet<string>, prefix: string): Record<string, ShownCount> {
  const { figures: named } = sumsOf(question, { answered: 0, counts: {} }, prefix)
  const keys = Object.keys(named).filter((name) => name !== `${prefix}answered` && !name.includes('\u0000'))
  return Object.fromEntries(keys.map((name) => [name.slice(prefix.length), hidden.has(name) ? null : (figures[name] ?? 0)]))
}
