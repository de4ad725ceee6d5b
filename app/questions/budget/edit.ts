import type { Locale } from '~/kernel/locales'
import type { BudgetQuestion } from '../contract'
import { commonFaults, limitFaults, optionFaults, type DefinitionFault } from '../rules/definition'

/** What is wrong with a budget as it was written: the steps must come to the whole exactly. */
export function edit(question: BudgetQuestion, original: Locale): DefinitionFault[] {
  return [
    ...commonFaults(question, original),
    ...optionFaults('options', question.options, original, 2, 12),
    ...limitFaults('total', question.total, 2, 1_000_000),
    ...limitFaults('step', question.step, 1, question.total),
    ...(question.total % question.step === 0 ? [] : [{ at: 'step', code: 'bad-limit' } as const]),
  ]
}
