import { expect, it } from 'vitest'
import { NONE_LATE, placesOfLate, withLate } from './late'

const sealedAt = new Date('2027-02-01T10:00:00Z')
const hoursBefore = (position: number, hours: number) => ({ position, at: new Date(sealedAt.getTime() - hours * 3_600_000) })

it('are those sealed more than 25 hours after their own time, named by where they stand', () => {
  const entries = [hoursBefore(1, 0), hoursBefore(2, 25), hoursBefore(3, 25.1), hoursBefore(5, 72), hoursBefore(6, 72), hoursBefore(7, 72)]
  const late = withLate(NONE_LATE, { lastPosition: 6, sealedAt }, entries)
  expect(late).toEqual({ count: 3, stretches: [{ from: 3, to: 3 }, { from: 5, to: 6 }] })
  expect(placesOfLate(withLate(late, { lastPosition: 8, sealedAt }, [hoursBefore(7, 30), hoursBefore(8, 1)]))).toBe('3, 5–7')
})

it('are all counted, however few of the places are named', () => {
  const late = withLate(NONE_LATE, { lastPosition: 100, sealedAt }, Array.from({ length: 30 }, (_, index) => hoursBefore(index * 2 + 1, 72)))
  expect(late.count).toBe(30)
  expect(late.stretches).toHaveLength(10)
  expect(placesOfLate(late)).toMatch(/^1, 3, .*19, …$/)
})
