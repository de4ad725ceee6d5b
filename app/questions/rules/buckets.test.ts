import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bucketOf, bucketsOf } from './buckets'

describe('stretches of numbers', () => {
  it('are even and few', () => {
    expect(bucketsOf({ min: 0, max: 240 }).map(({ id }) => id)).toEqual(['0-29', '30-59', '60-89', '90-119', '120-149', '150-179', '180-209', '210-240'])
    expect(bucketsOf({ min: 1, max: 5 }).map(({ id }) => id)).toEqual(['1-1', '2-2', '3-3', '4-4', '5-5'])
    expect(bucketsOf({ min: 0, max: 1_000_000 })).toHaveLength(7)
  })
  it('hold every number between the limits in exactly one, decimals too', () => {
    const limits = fc.tuple(fc.integer({ min: -500, max: 500 }), fc.integer({ min: 1, max: 100_000 })).map(([min, span]) => ({ min, max: min + span }))
    fc.assert(fc.property(limits, fc.double({ min: 0, max: 1, noNaN: true }), ({ min, max }, share) => {
      const buckets = bucketsOf({ min, max })
      const value = min + share * (max - min)
      const found = bucketOf(buckets, value)
      expect(buckets.length).toBeLessThanOrEqual(9)
      expect(found.from <= value && value < found.to + 1).toBe(true)
      expect(buckets.map(({ from }) => from).slice(1)).toEqual(buckets.map(({ to }) => to + 1).slice(0, -1))
    }))
  })
  it('take what lies outside to the nearest', () => {
    const buckets = bucketsOf({ min: 0, max: 240 })
    expect([bucketOf(buckets, -5).id, bucketOf(buckets, 999).id]).toEqual(['0-29', '210-240'])
  })
})
