import { describe, expect, it } from 'vitest'
import { openBodyBudget, SMALL_BODY } from './body-budget.server'

describe('the budget of bodies', () => {
  it('takes no more than there is, and has it back afterwards', () => {
    const budget = openBodyBudget(1000)
    const [one, other] = [budget.open(), budget.open()]
    expect([one.take(600), other.take(500), other.take(400)]).toEqual([true, false, true])
    expect(budget.held()).toBe(1000)
    one.giveBack()
    one.giveBack()
    expect(budget.held()).toBe(400)
    expect(other.take(600)).toBe(true)
  })

  it('keeps a quarter for small ones', () => {
    const budget = openBodyBudget(SMALL_BODY * 8)
    const large = Array.from({ length: 8 }, () => budget.open()).map((share) => [share.take(SMALL_BODY), share.take(1)])
    expect(large).toEqual([...Array.from({ length: 5 }, () => [true, true]), [true, false], [true, false], [false, true]])
    expect(budget.open().take(SMALL_BODY - 6)).toBe(true)
    expect(budget.open().take(1)).toBe(false)
  })
})
