import type { Locale } from '~/kernel/locales'
import type { DefinitionFault } from '../rules/definition'
import { oneChoiceFaults, type OneChoiceQuestion } from '../rules/one-choice'

/** What is wrong with a choice of where one lives as it was written: at least two places. */
export function edit(question: OneChoiceQuestion, original: Locale): DefinitionFault[] {
  return oneChoiceFaults(question, original, 2)
}
