import type { MultipleChoiceQuestion } from '../contract'
import { labelsOf, type Label } from '../rules/labels'
import type { SeveralChoices } from './check'

/** The chosen options, with own words beside them. */
export function label(question: MultipleChoiceQuestion, value: SeveralChoices): Label {
  return { kind: 'choices', choices: labelsOf(question.options, value.options), ...(value.text ? { ownText: value.text } : {}) }
}
