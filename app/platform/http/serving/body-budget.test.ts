import { describe, expect, it, vi } from 'vitest'
import { openBodyBudget, SMALL_BODY } from './body-budget.server'

const MEBIBYTE = 1024 * 1024

describe('the budget of bodies', () => {
  it('takes no more than there is, and has it back afterwards', () => {
    const budget = openBodyBudget({ total: 1000 })
    const [one, other] = [budget.open(), budget.open()]
    expect([one.take(600), other.take(500), other.take(400)]).toEqual([true, false, true])
    expect(budget.held()).toBe(1000)
    one.giveBack()
    one.giveBack()
    expect(budget.held()).toBe(400)
    expect(other.take(600)).toBe(true)
  })

  it('keeps a quarter for small ones', () => {
    const budget = openBodyBudget({ total: SMALL_BODY * 8, whole: SMALL_BODY * 2 })
    const large = Array.from({ length: 8 }, (_, n) => budget.open(`network ${n}`)).map((share) => [share.take(SMALL_BODY), share.take(1)])
    expect(large).toEqual([...Array.from({ length: 5 }, () => [true, true]), [true, false], [true, false], [false, true]])
    expect(budget.open('another').take(SMALL_BODY - 6)).toBe(true)
    expect(budget.open('yet another').take(1)).toBe(false)
  })
})

describe('one network', () => {
  it('cannot take the room of others, with small bodies or with large ones', () => {
    const budget = openBodyBudget({ whole: 10 * MEBIBYTE })
    const taken = (bytes: number) => Array.from({ length: 520 }, () => budget.open('192.0.2.7').take(bytes)).filter(Boolean).length
    expect([taken(262_000), taken(MEBIBYTE)]).toEqual([32, 30])
    expect(budget.held()).toBeLessThan(39 * MEBIBYTE)
    for (let n = 0; n < 100; n++) expect(budget.open(`198.51.100.${n}`).take(262_000)).toBe(true)
  })

  it('has room for three whole bodies and for the forms of several hundred people', () => {
    const budget = openBodyBudget({ whole: 10 * MEBIBYTE })
    for (let n = 0; n < 4; n++) expect(budget.open('192.0.2.7').take(10 * MEBIBYTE), String(n)).toBe(n < 3)
    for (let n = 0; n < 800; n++) expect(budget.open('192.0.2.7').take(10_000), String(n)).toBe(true)
  })

  it('is forgiven a body that grows large, and has everything back', () => {
    const budget = openBodyBudget({ whole: 10 * MEBIBYTE })
    const shares = Array.from({ length: 30 }, () => budget.open('192.0.2.7'))
    for (let n = 0; n < 4; n++) for (const share of shares) expect(share.take(SMALL_BODY)).toBe(true)
    expect(shares[0]!.take(1)).toBe(false)
    shares.forEach((share) => share.giveBack())
    expect(budget.held()).toBe(0)
    expect(budget.open('192.0.2.7').take(10 * MEBIBYTE)).toBe(true)
  })
})

describe('where there is no room', () => {
  function full() {
    const time = { now: 0 }
    const budget = openBodyBudget({ total: 1000, now: () => time.now })
    const stalled = Array.from({ length: 10 }, () => {
      const [share, leave] = [budget.open(), vi.fn()]
      const over = share.whileRead(leave)
      share.take(100)
      return { share, leave, over }
    })
    return { time, budget, stalled }
  }

  it('those who are silent give way, the longest first, and hold nothing any more', () => {
    const { time, budget, stalled } = full()
    expect(budget.open().take(1)).toBe(false)
    time.now = 4000
    stalled[0]!.share.take(0)
    time.now = 6000
    expect(budget.open().take(150)).toBe(true)
    expect(stalled.map(({ leave }) => leave.mock.calls.length)).toEqual([0, 1, 1, 0, 0, 0, 0, 0, 0, 0])
    expect(budget.held()).toBe(950)
    expect(stalled[1]!.share.take(1)).toBe(false)
    stalled[1]!.share.giveBack()
    expect(budget.held()).toBe(950)
  })

  it('whoever is still heard, or has been read, does not', () => {
    const { time, budget, stalled } = full()
    stalled.slice(0, 5).forEach(({ over }) => over())
    time.now = 6000
    stalled.slice(5).forEach(({ share }) => share.take(0))
    expect(budget.open().take(1)).toBe(false)
    for (const { leave } of stalled) expect(leave).not.toHaveBeenCalled()
  })

  describe('and nobody is silent', () => {
    /** Sixteen networks fill it, each of whose bodies has a byte now and then; another sends one form. */
    function trickled() {
      const time = { now: 0 }
      const budget = openBodyBudget({ now: () => time.now })
      const opened = (network: string, bytes: number) => {
        const [share, leave] = [budget.open(network), vi.fn()]
        share.whileRead(leave)
        expect(share.take(bytes)).toBe(true)
        return { network, share, leave }
      }
      const one = opened('198.51.100.1', 100_000)
      const many = Array.from({ length: 511 }, (_, n) => opened(`2001:db8:0:${n % 16}::/64`, SMALL_BODY))
      const pass = (seconds: number) => {
        time.now += seconds * 1000
        for (const { share } of [one, ...many]) share.heard()
      }
      return { budget, one, many, pass }
    }

    it('the slowest of the network that holds most gives way', () => {
      const { budget, one, many, pass } = trickled()
      pass(59)
      expect(budget.open('192.0.2.7').take(SMALL_BODY)).toBe(false)
      pass(1)
      expect(budget.open('192.0.2.7').take(SMALL_BODY)).toBe(true)
      expect(many.filter(({ leave }) => leave.mock.calls.length > 0)).toEqual([many[0]])
      expect(one.leave).not.toHaveBeenCalled()
    })

    it('but not to one that holds as much itself', () => {
      const { budget, many, pass } = trickled()
      pass(60)
      budget.open('192.0.2.7').take(150_000)
      expect(budget.open(many[0]!.network).take(150_000)).toBe(false)
    })

    it('and nobody of whom there is one small form', () => {
      let now = 0
      const budget = openBodyBudget({ total: 4 * SMALL_BODY, now: () => now })
      const shares = Array.from({ length: 4 }, (_, n) => budget.open(`network ${n}`))
      shares.forEach((share) => share.whileRead(() => {}))
      shares.forEach((share) => share.take(SMALL_BODY))
      now = 90_000
      shares.forEach((share) => share.heard())
      expect(budget.open('192.0.2.7').take(10)).toBe(false)
    })
  })

  it('nobody of another network gives way to one that has its share', () => {
    let now = 0
    const budget = openBodyBudget({ now: () => now })
    const other = vi.fn()
    const share = budget.open('192.0.2.8')
    share.whileRead(other)
    share.take(1000)
    for (let n = 0; n < 32; n++) budget.open('192.0.2.7').take(SMALL_BODY)
    now = 60_000
    expect(budget.open('192.0.2.7').take(SMALL_BODY)).toBe(false)
    expect(other).not.toHaveBeenCalled()
  })
})
