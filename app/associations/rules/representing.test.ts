import { expect, test } from 'vitest'
import { lastDayAtOnce } from './representing'

test.each([
  ['2026-11-22', '2026-11-21'],
  ['2027-01-01', '2026-12-31'],
  ['2028-03-01', '2028-02-29'],
])('what ends at once on %s had its last day on %s', (today, last) => {
  expect(lastDayAtOnce(today)).toBe(last)
})
