import type { QuestionCounts, RankingQuestion } from '../contract'
import { countKeys } from '../rules/counts'
import type { Order } from './check'

/** How often each thing was given each place, under `option/place`. */
export function tally(_question: RankingQuestion, values: readonly Order[]): QuestionCounts {
  return countKeys(values.map((value) => value.order.map((option, index) => `${option}/${index + 1}`)))
}
