import type { AnswerValue, RankingQuestion, TypedFields } from '../contract'
import { answered, empty, wrong, type Checked } from '../rules/checking'
import { lastTyped, partName } from '../rules/typed-fields'

/** The answer: option ids, the most important first. */
export type Order = { order: string[] }

/** Reads the place given to each thing. Fewer places than offered may be given, but none twice and none left out between. */
export function check(question: RankingQuestion, fields: TypedFields): Checked<Order> {
  const placed = new Map<number, string>()
  for (const option of question.options) {
    const typed = lastTyped(fields, partName(question.id, option.id)).trim()
    if (typed === '') continue
    const place = /^[1-9]\d?$/.test(typed) ? Number(typed) : 0
    if (place < 1 || place > question.places) return wrong(question.id, 'message.choose-listed')
    if (placed.has(place)) return wrong(question.id, 'message.same-place', { place })
    placed.set(place, option.id)
  }
  if (placed.size === 0) return empty
  const order: string[] = []
  for (let place = 1; place <= placed.size; place += 1) {
    const option = placed.get(place)
    if (option === undefined) return wrong(question.id, 'message.missing-place', { place })
    order.push(option)
  }
  return answered({ order })
}

/** The fields as a browser would send them for this answer. */
export function fields(question: RankingQuestion, value: Order): TypedFields {
  return Object.fromEntries(value.order.map((option, index) => [partName(question.id, option), [String(index + 1)]]))
}

/** Whether a stored answer has the shape of an order. */
export function holds(value: AnswerValue): value is Order {
  return 'order' in value && Array.isArray(value.order)
}
