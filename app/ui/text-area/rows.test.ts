import { expect, it } from 'vitest'
import { rowsFor } from './rows'

it('shows the whole of a text, long lines and empty ones included, but no endless field', () => {
  expect([rowsFor(''), rowsFor('Lyhyt')]).toEqual([3, 3])
  expect(rowsFor('x'.repeat(41))).toBe(3)
  expect(rowsFor('x'.repeat(400))).toBe(10)
  expect(rowsFor(`${'x'.repeat(81)}\n\nloppu\n`)).toBe(6)
  expect(rowsFor('x'.repeat(2000))).toBe(30)
})
