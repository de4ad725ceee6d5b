import type { NumberQuestion } from '../contract'
import type { Cell, Column } from '../rules/cells'
import type { Amount } from './check'

/** One column; its unit stands in the heading. */
export function columns(question: NumberQuestion): Column[] {
  return [{ id: question.id, heading: [question.text, ...(question.unit ? [question.unit] : [])] }]
}

/** The number itself. */
export function cells(_question: NumberQuestion, value: Amount | undefined): Cell[] {
  return [value ? { number: value.number } : null]
}
