import type { RankingQuestion } from '../contract'
import { labelsOf, type Label } from '../rules/labels'
import type { Order } from './check'

/** The things in the order they were given, the most important first. */
export function label(question: RankingQuestion, value: Order): Label {
  return { kind: 'ranked', ranked: labelsOf(question.options, value.order) }
}
