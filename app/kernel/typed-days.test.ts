import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isDay } from './times'
import { dayTyped, readTypedDay, typedDayOf } from './typed-days'

const formOf = (fields: Record<string, string>) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  return form
}

it.each<[string, [string, string, string], string | null | undefined]>([
  ['a day as people write it', ['1', '2', '2027'], '2027-02-01'],
  ['with spaces round it', [' 01 ', '02', ' 2027'], '2027-02-01'],
  ['nothing', ['', ' ', ''], null],
  ['a part of one', ['', '2', '2027'], undefined],
  ['a day that no month has', ['30', '2', '2027'], undefined],
  ['a year of two digits', ['1', '2', '27'], undefined],
  ['words', ['ensi', 'viikon', 'maanantai'], undefined],
  ['the other way round', ['2027', '2', '1'], undefined],
])('a typed day is read: %s', (_what, [day, month, year], expected) => {
  expect(dayTyped({ day, month, year })).toBe(expected)
})

it('three fields are read as typed, and no longer than anybody types', () => {
  expect(readTypedDay(formOf({ 'due.day': ' 1', 'due.month': 'x'.repeat(50), 'year': '2027' }), 'due')).toEqual({ day: ' 1', month: 'x'.repeat(10), year: '' })
})

it('a day comes back from its three fields', () => {
  fc.assert(fc.property(fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }), (date) => {
    const day = date.toISOString().slice(0, 10)
    expect(isDay(day) ? dayTyped(typedDayOf(day)) : undefined).toBe(isDay(day) ? day : undefined)
  }))
  expect(typedDayOf(null)).toEqual({ day: '', month: '', year: '' })
})
