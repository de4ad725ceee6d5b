import type { Locale } from '~/kernel/locales'
import type { NumberQuestion } from '../contract'
import { commonFaults, type DefinitionFault } from '../rules/definition'

/** What is wrong with a question for a number as it was written: its smallest number must be below its biggest. */
export function edit(question: NumberQuestion, original: Locale): DefinitionFault[] {
  const hasLimits = Number.isFinite(question.min) && Number.isFinite(question.max) && question.min < question.max
  return [...commonFaults(question, original), ...(hasLimits ? [] : [{ at: 'max', code: 'bad-limit' } as const])]
}
