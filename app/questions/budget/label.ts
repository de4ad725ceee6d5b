import type { BudgetQuestion } from '../contract'
import type { Label } from '../rules/labels'
import type { Shares } from './check'

/** Every option with its points, in the order of the question. */
export function label(question: BudgetQuestion, value: Shares): Label {
  return { kind: 'points', shares: question.options.map((option) => ({ option: option.label, points: value.points[option.id] ?? 0 })) }
}
