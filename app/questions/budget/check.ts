import type { AnswerValue, BudgetQuestion, TypedFields } from '../contract'
import { answered, empty, wrong, type Checked } from '../rules/checking'
import { keptLine, lastTyped, partName } from '../rules/typed-fields'

/** The answer: points by option; options without points are absent. */
export type Shares = { points: Record<string, number> }

/** Reads the shares. Empty means none; together they must come to the whole. */
export function check(question: BudgetQuestion, fields: TypedFields): Checked<Shares> {
  const points: Record<string, number> = {}
  let isTouched = false
  for (const option of question.options) {
    const typed = keptLine(lastTyped(fields, partName(question.id, option.id)))
    if (typed === '') continue
    isTouched = true
    if (!/^\d{1,7}$/.test(typed)) return wrong(question.id, 'message.whole-points')
    if (Number(typed) % question.step !== 0) return wrong(question.id, 'message.points-step', { step: question.step, double: question.step * 2 })
    if (Number(typed) > 0) points[option.id] = Number(typed)
  }
  if (!isTouched) return empty
  return checkSum(question, points)
}

function checkSum(question: BudgetQuestion, points: Record<string, number>): Checked<Shares> {
  const { total } = question
  const count = Object.values(points).reduce((sum, share) => sum + share, 0)
  if (count < total) return wrong(question.id, 'message.points-under', { count, left: total - count, total })
  if (count > total) return wrong(question.id, 'message.points-over', { count, over: count - total, total })
  return answered({ points })
}

/** The fields as a browser would send them for this answer. */
export function fields(question: BudgetQuestion, value: Shares): TypedFields {
  return Object.fromEntries(Object.entries(value.points).map(([option, share]) => [partName(question.id, option), [String(share)]]))
}

/** Whether a stored answer has the shape of shares. */
export function holds(value: AnswerValue): value is Shares {
  return 'points' in value && typeof value.points === 'object'
}
