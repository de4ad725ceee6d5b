import { describe, expect, it } from 'vitest'
import { entryFault } from './shapes'

const entry = (details: Record<string, unknown>, parts: object = {}) => ({ action: 'answers.submitted', subjectKind: 'response', subjectId: null, details, ...parts })
const digest = '0123456789abcdef'.repeat(4)

describe('an audit entry', () => {
  it('holds ids, codes, numbers, moments and digests', () => {
    const details = {
      themeId: '6f6cf1b6-2c4c-4c1b-9d1f-3f4f2a1f9a10', roles: ['author', 'plain-confirmer'], warnings: [], version: 2, isRead: true, none: null,
      closesAt: '2027-02-14T21:59:59.999Z', dueOn: '2027-03-01', root: digest, documentNumber: 'JRHVA/7/2026-1', locale: 'fi-simple', countyId: 'jarvirannikko',
    }
    expect(entryFault(entry(details, { subjectId: '6f6cf1b6-2c4c-4c1b-9d1f-3f4f2a1f9a10' }))).toBeNull()
  })

  it.each([
    'Bussi ei kulje.', 'Aino', 'aino laine', 'aino.laine@jarvirannikko.example', '+358401234567', '0401234567', '131052-308T', 'X/131052-308T', '', ' ', 'a'.repeat(65), 'ääni', '{"a":1}',
  ])('never holds words: %s', (words) => {
    expect(entryFault(entry({ text: words }))).toBe('detail text')
    expect(entryFault(entry({ list: ['fi', words] }))).toBe('detail list')
  })

  it('holds nothing that other things could hide in', () => {
    expect(entryFault(entry({ inner: { words: 'a' } }))).toBe('detail inner')
    expect(entryFault(entry({ nothing: Number.NaN }))).toBe('detail nothing')
    expect(entryFault(entry({ 'what she said': 1 }))).toBe('detail (its name)')
    expect(entryFault(entry({}, { action: 'Answer sent' }))).toBe('action')
    expect(entryFault(entry({}, { subjectKind: 'the answer' }))).toBe('subject kind')
    expect(entryFault(entry({}, { subjectId: 'aino' }))).toBe('subject id')
  })
})
