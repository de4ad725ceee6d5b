import { expect, it } from 'vitest'
import { areStored, asFields, wordsInFields } from './text-fields'

it('the fields of a text hold what is stored, whatever a browser does to the ends of lines and to white space', () => {
  const stored = { fi: 'Rivi\ntoinen', sv: 'Rad' }
  expect(areStored(asFields(stored, ['fi', 'sv', 'en']), stored)).toBe(true)
  expect(areStored({ fi: ' Rivi\r\ntoinen\r\n', sv: 'Rad', en: ' ' }, stored)).toBe(true)
  for (const fields of [{ ...stored, fi: 'Toinen' }, { ...stored, sv: '' }, { ...stored, en: 'Line' }]) expect(areStored(fields, stored)).toBe(false)
})

it('a language without a field counts for nothing', () => {
  expect(areStored({ fi: 'Rivi' }, { fi: 'Rivi', en: 'Line' })).toBe(true)
  expect(areStored({}, { fi: 'Rivi' })).toBe(true)
})

it('what stands in the fields is known again by its words and by its languages', () => {
  const words = wordsInFields({ fi: 'Rivi', sv: '' })
  expect(wordsInFields({ sv: ' ', fi: 'Rivi ' })).toBe(words)
  for (const other of [{ fi: 'Rivi' }, { fi: '', sv: 'Rivi' }, { fi: 'Rivit', sv: '' }]) expect(wordsInFields(other)).not.toBe(words)
})
