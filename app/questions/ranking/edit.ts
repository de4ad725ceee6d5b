import type { Locale } from '~/kernel/locales'
import type { RankingQuestion } from '../contract'
import { commonFaults, limitFaults, optionFaults, type DefinitionFault } from '../rules/definition'

/** What is wrong with a ranking as it was written: no more than twelve things, and no more places than things. */
export function edit(question: RankingQuestion, original: Locale): DefinitionFault[] {
  return [
    ...commonFaults(question, original),
    ...optionFaults('options', question.options, original, 2, 12),
    ...limitFaults('places', question.places, 1, question.options.length),
  ]
}
