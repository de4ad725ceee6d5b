import { describe, expect, it } from 'vitest'
import { addDays, dayOf, daysBetween, instantAt, isDay } from './times'

describe('times in Helsinki', () => {
  it('keeps a deadline on its wall clock over the change to summer time', () => {
    expect(instantAt('2027-02-14', '23:59:59').toISOString()).toBe('2027-02-14T21:59:59.000Z')
    expect(instantAt('2027-03-28', '23:59:59').toISOString()).toBe('2027-03-28T20:59:59.000Z')
    expect(instantAt('2027-10-31', '08:00').toISOString()).toBe('2027-10-31T06:00:00.000Z')
  })

  it('knows which day it is in Helsinki', () => {
    expect(dayOf(new Date('2026-11-21T22:30:00Z'))).toBe('2026-11-22')
    expect(dayOf(new Date('2027-06-30T20:59:59Z'))).toBe('2027-06-30')
  })

  it('knows leap days', () => {
    expect(isDay('2028-02-29')).toBe(true)
    expect(isDay('2027-02-29')).toBe(false)
    expect(isDay('2027-2-1')).toBe(false)
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2)
  })
})
