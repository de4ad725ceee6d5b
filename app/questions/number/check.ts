import type { AnswerValue, NumberQuestion, TypedFields } from '../contract'
import { answered, empty, wrong, type Checked } from '../rules/checking'
import { keptLine, lastTyped } from '../rules/typed-fields'

/** The answer: a number with at most two decimals. */
export type Amount = { number: number }

/** Reads a number as people write it: "1,5", "1.5", "1 500", "−3". Words beside it are not guessed at. */
export function check(question: NumberQuestion, fields: TypedFields): Checked<Amount> {
  const typed = keptLine(lastTyped(fields, question.id))
  if (typed === '') return empty
  const number = numberFrom(typed)
  if (number === null) return wrong(question.id, 'message.digits-only')
  if (number < question.min || number > question.max) return wrong(question.id, 'message.number-range', { min: question.min, max: question.max })
  return answered({ number })
}

/**
 * The number a text stands for, or null. Spaces may group thousands. Three digits after a single point or comma are
 * not read at all: in one language they would be thousands, in another decimals.
 */
export function numberFrom(typed: string): number | null {
  const text = typed.replace(/[\u2212\u2013]/g, '-').replace(/(\d)[\s\u00a0\u202f\u2009](?=\d{3}(?:\D|$))/g, '$1')
  if (!/^[-+]?\d{1,12}(?:[.,]\d{1,2})?$/.test(text)) return null
  const number = Number(text.replace(',', '.'))
  return number === 0 ? 0 : number
}

/** The field as a browser would send it for this answer. */
export function fields(question: NumberQuestion, value: Amount): TypedFields {
  return { [question.id]: [String(value.number).replace('.', ',')] }
}

/** Whether a stored answer has the shape of a number. */
export function holds(value: AnswerValue): value is Amount {
  return 'number' in value && typeof value.number === 'number'
}
