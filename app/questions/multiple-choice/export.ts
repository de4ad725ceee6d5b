import type { MultipleChoiceQuestion } from '../contract'
import type { Cell, Column } from '../rules/cells'
import { partName } from '../rules/typed-fields'
import type { SeveralChoices } from './check'

/** A column for each option, one more for own words. */
export function columns(question: MultipleChoiceQuestion): Column[] {
  const opening = question.options.find((option) => option.opensText)
  return [
    ...question.options.map((option) => ({ id: partName(question.id, option.id), heading: [question.text, option.label] })),
    ...(opening ? [{ id: partName(question.id, 'text'), heading: [question.text, opening.label] }] : []),
  ]
}

/** 1 for a chosen option, 0 for one not chosen, nothing when the question was not answered. */
export function cells(question: MultipleChoiceQuestion, value: SeveralChoices | undefined): Cell[] {
  const hasOwnText = question.options.some((option) => option.opensText)
  return [
    ...question.options.map((option): Cell => (value ? { number: value.options.includes(option.id) ? 1 : 0 } : null)),
    ...(hasOwnText ? [value?.text ? { words: value.text } : null] : []),
  ]
}
