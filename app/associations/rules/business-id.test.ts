import { expect, test } from 'vitest'
import { readBusinessId, readRegisterNumber } from './business-id'

test.each(['1366959-8', '1572860-0', '2070757-2', '3221347-3', '0201256-6', '0111027-9', '9000001-1', '9000003-8', '9000004-6', '9000005-4', '9000011-8'])('%s is a business id', (id) => {
  expect(readBusinessId(id)).toBe(id)
})

test.each([['201256-6', '0201256-6'], ['13669598', '1366959-8'], ['FI13669598', '1366959-8'], [' 1366959–8 ', '1366959-8']])('%s is read as %s', (typed, id) => {
  expect(readBusinessId(typed)).toBe(id)
})

test.each(['9000002-0', '9000002-1', '9000010-1', '0000000-0', '1366959-7', '12345-6', '', 'abc', '1366959-88'])('%s is no business id', (typed) => {
  expect(readBusinessId(typed)).toBeNull()
})

test('of the ten check digits at most one is right', () => {
  for (let base = 1_000_000; base < 1_000_200; base++) {
    const right = Array.from({ length: 10 }, (_, digit) => readBusinessId(`${base}-${digit}`)).filter(Boolean)
    expect(right.length).toBeLessThanOrEqual(1)
  }
})

test.each([['900.001', '900.001'], ['900001', '900.001'], ['12 345', '12.345'], ['77', '77'], ['001.234', '1.234']])('register number %s is read as %s', (typed, number) => {
  expect(readRegisterNumber(typed)).toBe(number)
})

test.each(['', '0', 'a12', '123-456', '1234567890'])('%s is no register number', (typed) => {
  expect(readRegisterNumber(typed)).toBeNull()
})
