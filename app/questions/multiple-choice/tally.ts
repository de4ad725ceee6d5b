import type { MultipleChoiceQuestion, QuestionCounts } from '../contract'
import { countKeys } from '../rules/counts'
import type { SeveralChoices } from './check'

/** How many chose each option; the counts add up to more than the people who answered. */
export function tally(_question: MultipleChoiceQuestion, values: readonly SeveralChoices[]): QuestionCounts {
  return countKeys(values.map((value) => value.options))
}
