import type { Locale } from '~/kernel/locales'
import { agree } from './agree/agree'
import { budget } from './budget/budget'
import { likert } from './likert/likert'
import { longText } from './long-text/long-text'
import { matrix } from './matrix/matrix'
import { multipleChoice } from './multiple-choice/multiple-choice'
import { number } from './number/number'
import { ranking } from './ranking/ranking'
import { region } from './region/region'
import { shortText } from './short-text/short-text'
import { singleChoice } from './single-choice/single-choice'
import type { AnswerValue, Question, QuestionCounts, QuestionType, TypedFields } from './contract'
import { wrong, type Checked } from './rules/checking'
import type { Cell, Column } from './rules/cells'
import { noCounts } from './rules/counts'
import type { DefinitionFault } from './rules/definition'
import type { Label } from './rules/labels'
import type { TypeRules } from './type-rules'

const registry = {
  'single-choice': singleChoice,
  'multiple-choice': multipleChoice,
  likert,
  agree,
  region,
  matrix,
  ranking,
  number,
  budget,
  'short-text': shortText,
  'long-text': longText,
} satisfies Record<QuestionType, unknown>

// The type of the question picks the rules that fit it, which the compiler cannot follow through a table.
function rulesOf(question: Question): TypeRules<Question, AnswerValue> {
  return registry[question.type] as unknown as TypeRules<Question, AnswerValue>
}

/** What is wrong with a question as an official wrote it. */
export function definitionFaults(question: Question, original: Locale): DefinitionFault[] {
  return rulesOf(question).edit(question, original)
}

/** Reads what was typed for one question. Never throws; an empty answer is a mistake only where one is required. */
export function checkAnswer(question: Question, fields: TypedFields): Checked<AnswerValue> {
  const rules = rulesOf(question)
  const checked = rules.check(question, fields)
  return checked.state === 'empty' && question.required ? wrong(question.id, rules.whenEmpty) : checked
}

/** The form fields of an answer, for filling the form again; none when the answer does not fit the question. */
export function fieldsOf(question: Question, value: AnswerValue): TypedFields {
  const rules = rulesOf(question)
  return rules.holds(value) ? rules.fields(question, value) : {}
}

/** Counts of the answers to one question; answers that do not fit it are not counted. */
export function tallyAnswers(question: Question, values: readonly AnswerValue[]): QuestionCounts {
  const rules = rulesOf(question)
  const fitting = values.filter(rules.holds)
  return fitting.length === 0 ? noCounts() : rules.tally(question, fitting)
}

/** An answer in words, or null when it does not fit the question. */
export function labelAnswer(question: Question, value: AnswerValue): Label | null {
  const rules = rulesOf(question)
  return rules.holds(value) ? rules.label(question, value) : null
}

/** The columns a question has in an export. */
export function exportColumns(question: Question): Column[] {
  return rulesOf(question).columns(question)
}

/** The cells of one answer, in the order of the columns. */
export function exportCells(question: Question, value: AnswerValue | undefined): Cell[] {
  const rules = rulesOf(question)
  return rules.cells(question, value !== undefined && rules.holds(value) ? value : undefined)
}
