import type { Locale } from '~/kernel/locales'
import type { MatrixQuestion } from '../contract'
import { commonFaults, optionFaults, type DefinitionFault } from '../rules/definition'

/** What is wrong with a matrix as it was written: at most seven columns, or the words no longer fit beside each other. */
export function edit(question: MatrixQuestion, original: Locale): DefinitionFault[] {
  return [
    ...commonFaults(question, original),
    ...optionFaults('rows', question.rows, original, 1, 20),
    ...optionFaults('columns', question.columns, original, 2, 7),
  ]
}
