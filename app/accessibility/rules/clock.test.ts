import { describe, expect, it } from 'vitest'
import { nextReminder, replyDueOn, standing } from './clock'

describe('the clock of a remark', () => {
  it('runs fourteen days, over Christmas and New Year as well', () => {
    expect(replyDueOn('2026-12-20')).toBe('2027-01-03')
    expect(replyDueOn('2028-02-20')).toBe('2028-03-05')
  })

  it('reminds on days 7, 12 and 14, and then no more', () => {
    expect([0, 7, 12, 14].map(nextReminder)).toEqual([7, 12, 14, null])
  })

  it('has the whole of the last day', () => {
    expect(standing('2027-01-03', '2026-12-20')).toEqual({ isLate: false, days: 14 })
    expect(standing('2027-01-03', '2027-01-03')).toEqual({ isLate: false, days: 0 })
    expect(standing('2027-01-03', '2027-01-04')).toEqual({ isLate: true, days: 1 })
  })
})
