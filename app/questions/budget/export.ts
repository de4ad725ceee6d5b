import type { BudgetQuestion } from '../contract'
import type { Cell, Column } from '../rules/cells'
import { partName } from '../rules/typed-fields'
import type { Shares } from './check'

/** A column for each option. */
export function columns(question: BudgetQuestion): Column[] {
  return question.options.map((option) => ({ id: partName(question.id, option.id), heading: [question.text, option.label] }))
}

/** The points of each option; 0 when none were given, nothing when the question was not answered. */
export function cells(question: BudgetQuestion, value: Shares | undefined): Cell[] {
  return question.options.map((option) => (value ? { number: value.points[option.id] ?? 0 } : null))
}
