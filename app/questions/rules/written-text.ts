import { countGraphemes } from '~/kernel/graphemes'
import type { Locale } from '~/kernel/locales'
import { hasIdentityCode } from '~/kernel/personal-data'
import type { AnswerValue, QuestionCounts, TextQuestion, TypedFields } from '../contract'
import type { Cell, Column } from './cells'
import { answered, empty, wrong, type Checked } from './checking'
import { countKeys } from './counts'
import { commonFaults, limitFaults, type DefinitionFault } from './definition'
import type { Label } from './labels'
import { lastTyped } from './typed-fields'

/** The answer to a question for own words. */
export type WrittenText = { text: string }

/** No field takes more than this, whatever a question says; in graphemes. */
export const TEXT_LIMIT = 10_000

/** Faults of a question for own words. */
export function writtenTextFaults(question: TextQuestion, original: Locale): DefinitionFault[] {
  return [...commonFaults(question, original), ...limitFaults('maxLength', question.maxLength, 1, TEXT_LIMIT)]
}

/** Reads own words; `kept` says how they are kept (on one line or many). A text with an identity code is refused (domain rule P-3). */
export function checkWrittenText(question: TextQuestion, fields: TypedFields, kept: (typed: string) => string): Checked<WrittenText> {
  const text = kept(lastTyped(fields, question.id))
  if (text === '') return empty
  if (hasIdentityCode(text)) return wrong(question.id, 'message.identity-code')
  const count = countGraphemes(text)
  if (count > question.maxLength) return wrong(question.id, 'message.shorten', { count: count - question.maxLength, max: question.maxLength })
  return answered({ text })
}

/** The field as a browser would send it for this answer. */
export function fieldsOfWrittenText(question: TextQuestion, value: WrittenText): TypedFields {
  return { [question.id]: [value.text] }
}

/** How many wrote something; the words themselves are never counted. */
export function tallyWrittenText(_question: TextQuestion, values: readonly WrittenText[]): QuestionCounts {
  return countKeys(values.map(() => []))
}

/** The words as they were written. */
export function labelWrittenText(_question: TextQuestion, value: WrittenText): Label {
  return { kind: 'text', text: value.text }
}

/** One column. */
export function writtenTextColumns(question: TextQuestion): Column[] {
  return [{ id: question.id, heading: [question.text] }]
}

/** One cell with the words. */
export function writtenTextCells(_question: TextQuestion, value: WrittenText | undefined): Cell[] {
  return [value ? { words: value.text } : null]
}

/** Whether a stored answer has the shape of own words. */
export function isWrittenText(value: AnswerValue): value is WrittenText {
  return 'text' in value && typeof value.text === 'string' && !('option' in value) && !('options' in value)
}
