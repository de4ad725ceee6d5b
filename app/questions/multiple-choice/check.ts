import type { AnswerValue, MultipleChoiceQuestion, TypedFields } from '../contract'
import { answered, empty, wrong, type Checked } from '../rules/checking'
import { checkOwnText } from '../rules/one-choice'
import { allTyped, partName } from '../rules/typed-fields'

/** The answer: the chosen options in the order of the question, and the own words of the option that asks for them. */
export type SeveralChoices = { options: string[]; text?: string }

/** Reads any number of choices; an exclusive option stands alone, and no more than the question's limit are taken. */
export function check(question: MultipleChoiceQuestion, fields: TypedFields): Checked<SeveralChoices> {
  const typed = new Set(allTyped(fields, question.id))
  const opening = question.options.find((option) => option.opensText)
  const own = checkOwnText(question.id, opening, fields)
  if (own.state === 'wrong') return own
  if ([...typed].some((id) => !question.options.some((option) => option.id === id))) return wrong(question.id, 'message.choose-listed')
  if (own.text !== '' && opening && !typed.has(opening.id)) {
    // Writing into the field of an option says clearly enough that it is meant, but not against other choices: the option
    // may have been unticked and its text forgotten.
    if (typed.size > 0) return wrong(partName(question.id, 'text'), 'message.choose-own-option')
    typed.add(opening.id)
  }
  const chosen = question.options.filter((option) => typed.has(option.id))
  if (chosen.length === 0) return empty
  if (chosen.length > 1 && chosen.some((option) => option.exclusive)) return wrong(question.id, 'message.choose-alone')
  if (question.max !== undefined && chosen.length > question.max) return wrong(question.id, 'message.choose-fewer', { max: question.max, count: chosen.length })
  const options = chosen.map((option) => option.id)
  return answered(own.text === '' ? { options } : { options, text: own.text })
}

/** The fields as a browser would send them for this answer. */
export function fields(question: MultipleChoiceQuestion, value: SeveralChoices): TypedFields {
  return { [question.id]: value.options, ...(value.text === undefined ? {} : { [partName(question.id, 'text')]: [value.text] }) }
}

/** Whether a stored answer has the shape of several choices. */
export function holds(value: AnswerValue): value is SeveralChoices {
  return 'options' in value && Array.isArray(value.options)
}
