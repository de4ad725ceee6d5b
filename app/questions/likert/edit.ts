import type { Locale } from '~/kernel/locales'
import type { DefinitionFault } from '../rules/definition'
import { oneChoiceFaults, type OneChoiceQuestion } from '../rules/one-choice'

/** What is wrong with a scale as it was written: at least three steps. */
export function edit(question: OneChoiceQuestion, original: Locale): DefinitionFault[] {
  return oneChoiceFaults(question, original, 3)
}
