import type { Locale } from '~/kernel/locales'
import type { AnswerValue, Question, QuestionCounts, TypedFields } from './contract'
import type { Cell, Column } from './rules/cells'
import type { Checked, MessageKey } from './rules/checking'
import type { DefinitionFault } from './rules/definition'
import type { Label } from './rules/labels'

/** What every type of question can do, without pictures and without effects. Its folder holds one file for each. */
export type TypeRules<Q extends Question, V extends AnswerValue> = {
  /** What is wrong with a question as an official wrote it. */
  edit: (question: Q, original: Locale) => DefinitionFault[]
  /** Reads what was typed: an answer, nothing, or what to correct. Never throws, whatever the fields hold. */
  check: (question: Q, fields: TypedFields) => Checked<V>
  /** The fields as a browser would send them for an answer; `check` gives the same answer back. */
  fields: (question: Q, value: V) => TypedFields
  /** What to say when a required question was left empty. */
  whenEmpty: MessageKey
  /** Counts of many answers; counts of two sets can be merged. */
  tally: (question: Q, values: readonly V[]) => QuestionCounts
  /** An answer in words. */
  label: (question: Q, value: V) => Label
  /** The columns of an export, and the cells of one answer in their order. */
  columns: (question: Q) => Column[]
  cells: (question: Q, value: V | undefined) => Cell[]
  /** Whether a stored answer has this type's shape; a later version of the form may have changed the question. */
  holds: (value: AnswerValue) => value is V
}
