import type { BudgetQuestion, QuestionCounts } from '../contract'
import { countKeys } from '../rules/counts'
import type { Shares } from './check'

/** How many gave each option each number of points, under `option/points`; nothing given counts as 0. */
export function tally(question: BudgetQuestion, values: readonly Shares[]): QuestionCounts {
  return countKeys(values.map((value) => question.options.map((option) => `${option.id}/${value.points[option.id] ?? 0}`)))
}
