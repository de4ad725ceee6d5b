import type { RankingQuestion } from '../contract'
import type { Cell, Column } from '../rules/cells'
import { partName } from '../rules/typed-fields'
import type { Order } from './check'

/** A column for each thing. */
export function columns(question: RankingQuestion): Column[] {
  return question.options.map((option) => ({ id: partName(question.id, option.id), heading: [question.text, option.label] }))
}

/** The place of each thing, nothing for things without one. */
export function cells(question: RankingQuestion, value: Order | undefined): Cell[] {
  return question.options.map((option) => {
    const place = value ? value.order.indexOf(option.id) : -1
    return place === -1 ? null : { number: place + 1 }
  })
}
