import type { Locale } from '~/kernel/locales'
import type { DefinitionFault } from '../rules/definition'
import { oneChoiceFaults, type OneChoiceQuestion } from '../rules/one-choice'

/** What is wrong with a statement to agree or disagree with as it was written: at least two options. */
export function edit(question: OneChoiceQuestion, original: Locale): DefinitionFault[] {
  return oneChoiceFaults(question, original, 2)
}
