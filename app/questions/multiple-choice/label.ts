import type { MultipleChoiceQuestion } from '../contract'
import { chosenLabel, type Label } from '../rules/labels'
import type { SeveralChoices } from './check'

/** The chosen options, with own words beside them. */
export function label(question: MultipleChoiceQuestion, value: SeveralChoices): Label {
  return chosenLabel(question.options, value.options, value.text)
}
