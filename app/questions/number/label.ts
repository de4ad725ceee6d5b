import type { NumberQuestion } from '../contract'
import type { Label } from '../rules/labels'
import type { Amount } from './check'

/** The number with its unit. */
export function label(question: NumberQuestion, value: Amount): Label {
  return { kind: 'amount', number: value.number, ...(question.unit ? { unit: question.unit } : {}) }
}
