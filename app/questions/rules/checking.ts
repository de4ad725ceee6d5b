import type { FieldMessage } from '~/kernel/results'

/** What can be said about an answer that cannot be accepted: keys of the texts in `questions.json`. */
export type MessageKey =
  | 'message.choose-one'
  | 'message.choose-some'
  | 'message.choose-fewer'
  | 'message.choose-alone'
  | 'message.choose-own-option'
  | 'message.choose-listed'
  | 'message.write-text'
  | 'message.shorten'
  | 'message.identity-code'
  | 'message.write-number'
  | 'message.digits-only'
  | 'message.number-range'
  | 'message.every-row'
  | 'message.rank-something'
  | 'message.same-place'
  | 'message.missing-place'
  | 'message.give-points'
  | 'message.whole-points'
  | 'message.points-step'
  | 'message.points-under'
  | 'message.points-over'
  | 'message.not-this-form'

/** One message about one form field; `field` is the name the field is sent under. */
export type QuestionMessage = FieldMessage & { key: MessageKey }

/** What came of reading one question's fields. An empty answer to an optional question is no mistake. */
export type Checked<V> = { state: 'answered'; value: V } | { state: 'empty' } | { state: 'wrong'; messages: QuestionMessage[] }

/** An accepted answer. */
export function answered<V>(value: V): Checked<V> {
  return { state: 'answered', value }
}

/** Nothing was chosen or written. */
export const empty: { state: 'empty' } = { state: 'empty' }

/** An answer that cannot be accepted, with the reason. */
export function wrong(field: string, key: MessageKey, values?: Record<string, string | number>): { state: 'wrong'; messages: QuestionMessage[] } {
  return { state: 'wrong', messages: [values ? { field, key, values } : { field, key }] }
}
