import type { NumberQuestion, QuestionCounts } from '../contract'
import { countKeys } from '../rules/counts'
import type { Amount } from './check'

/** How many gave each number: enough for its median and spread. */
export function tally(_question: NumberQuestion, values: readonly Amount[]): QuestionCounts {
  return countKeys(values.map((value) => [String(value.number)]))
}
