import type { Locale } from '~/kernel/locales'
import type { MultipleChoiceQuestion } from '../contract'
import { commonFaults, limitFaults, optionFaults, type DefinitionFault } from '../rules/definition'

/** What is wrong with a choice of several as it was written: two options at least, and a limit they can exceed. */
export function edit(question: MultipleChoiceQuestion, original: Locale): DefinitionFault[] {
  return [
    ...commonFaults(question, original),
    ...optionFaults('options', question.options, original),
    ...(question.max === undefined ? [] : limitFaults('max', question.max, 2, question.options.length - 1)),
  ]
}
