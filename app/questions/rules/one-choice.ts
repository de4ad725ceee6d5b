import { countGraphemes } from '~/kernel/graphemes'
import type { Locale } from '~/kernel/locales'
import { hasIdentityCode } from '~/kernel/personal-data'
import type { AnswerValue, Option, Question, QuestionCounts, TypedFields } from '../contract'
import type { Cell, Column } from './cells'
import { answered, empty, wrong, type Checked } from './checking'
import { countKeys } from './counts'
import { commonFaults, optionFaults, type DefinitionFault } from './definition'
import { chosenLabel, labelsOf, type Label } from './labels'
import { allTyped, keptLine, lastTyped, partName } from './typed-fields'

/** The answer to any question with one choice: single-choice, agree, region, likert. */
export type OneChoice = { option: string; text?: string }

/** A question with one choice among options. */
export type OneChoiceQuestion = Extract<Question, { type: 'single-choice' | 'agree' | 'region' | 'likert' }>

/** The longest own text of an option, in graphemes. */
export const OWN_TEXT_LIMIT = 200

/** Faults of a question with one choice among `least` or more options. */
export function oneChoiceFaults(question: OneChoiceQuestion, original: Locale, least = 2): DefinitionFault[] {
  return [...commonFaults(question, original), ...optionFaults('options', question.options, original, least)]
}

/** Reads one choice, and the own words of an option that asks for them. */
export function checkOneChoice(question: OneChoiceQuestion, fields: TypedFields): Checked<OneChoice> {
  const chosen = [...new Set(allTyped(fields, question.id))]
  const opening = question.options.find((option) => option.opensText)
  const own = checkOwnText(question.id, opening, fields)
  if (own.state === 'wrong') return own
  // Writing into the field of an option says clearly enough that it is meant.
  if (chosen.length === 0 && own.text !== '' && opening) return answered({ option: opening.id, text: own.text })
  if (chosen.length === 0) return empty
  if (chosen.length > 1) return wrong(question.id, 'message.choose-one')
  const option = question.options.find((each) => each.id === chosen[0])
  if (!option) return wrong(question.id, 'message.choose-listed')
  if (own.text === '') return answered({ option: option.id })
  return option.opensText ? answered({ option: option.id, text: own.text }) : wrong(partName(question.id, 'text'), 'message.choose-own-option')
}

/** The own words typed for an option that opens a text field; empty when there are none. */
export function checkOwnText(question: string, opening: Option | undefined, fields: TypedFields): { state: 'read'; text: string } | Extract<Checked<never>, { state: 'wrong' }> {
  const name = partName(question, 'text')
  const text = keptLine(lastTyped(fields, name))
  if (!opening && text !== '') return wrong(question, 'message.not-this-form')
  if (hasIdentityCode(text)) return wrong(name, 'message.identity-code')
  const count = countGraphemes(text)
  if (count > OWN_TEXT_LIMIT) return wrong(name, 'message.shorten', { count: count - OWN_TEXT_LIMIT, max: OWN_TEXT_LIMIT })
  return { state: 'read', text }
}

/** The fields as a browser would send them for this answer. */
export function fieldsOfOneChoice(question: OneChoiceQuestion, value: OneChoice): TypedFields {
  return { [question.id]: [value.option], ...(value.text === undefined ? {} : { [partName(question.id, 'text')]: [value.text] }) }
}

/** How many chose each option. */
export function tallyOneChoice(_question: OneChoiceQuestion, values: readonly OneChoice[]): QuestionCounts {
  return countKeys(values.map((value) => [value.option]))
}

/** The chosen option, with own words beside it. */
export function labelOneChoice(question: OneChoiceQuestion, value: OneChoice): Label {
  return chosenLabel(question.options, [value.option], value.text)
}

/** One column for the choice, one more for own words. */
export function oneChoiceColumns(question: OneChoiceQuestion): Column[] {
  const opening = question.options.find((option) => option.opensText)
  return [
    { id: question.id, heading: [question.text] },
    ...(opening ? [{ id: partName(question.id, 'text'), heading: [question.text, opening.label] }] : []),
  ]
}

/** The cells of one answer, in the order of the columns. */
export function oneChoiceCells(question: OneChoiceQuestion, value: OneChoice | undefined): Cell[] {
  const [label] = value ? labelsOf(question.options, [value.option]) : []
  const first: Cell = label ? { label } : null
  const hasOwnText = question.options.some((option) => option.opensText)
  return hasOwnText ? [first, value?.text ? { words: value.text } : null] : [first]
}

/** Whether a stored answer has the shape of one choice. */
export function isOneChoice(value: AnswerValue): value is OneChoice {
  return 'option' in value && typeof value.option === 'string'
}
