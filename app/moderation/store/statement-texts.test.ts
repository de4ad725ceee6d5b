import { describe, expect, it } from 'vitest'
import { contentTexts, inOtherLanguages } from './statement-texts.server'

describe('the texts of a statement', () => {
  it('are found by their languages wherever they stand', () => {
    const content = {
      title: { fi: 'Arki ratkaisee', sv: 'Vardagen' }, positions: [{ id: 'p1', stance: 'support', text: { fi: 'Kyllä' }, reason: { fi: '' } }],
      hearings: [{ method: 'other', place: 'Aallonranta', heardCount: 12, note: { fi: 'Ilta' } }], noDissent: true, signOff: { body: 'board', signerPosition: 'chair' },
    }
    expect(contentTexts(content, 'fi')).toEqual([
      { part: 'title/fi', locale: 'fi', text: 'Arki ratkaisee' }, { part: 'title/sv', locale: 'sv', text: 'Vardagen' }, { part: 'positions/0/text/fi', locale: 'fi', text: 'Kyllä' },
      { part: 'hearings/0/place', locale: 'fi', text: 'Aallonranta' }, { part: 'hearings/0/note/fi', locale: 'fi', text: 'Ilta' },
    ])
    expect(contentTexts(null, 'fi')).toEqual([])
  })
})

it('finds the same place of a statement in its other languages, and nothing else', () => {
  const parts = ['summary/sv', 'summary/fi', 'summary/fi-simple', 'title/sv', 'positions/0/text/sv', 'positions/0/text/fi', 'positions/1/text/fi', 'hearings/0/place', 'hearings/1/place'].map((part) => ({ part }))
  expect(inOtherLanguages('summary/sv', parts).map((each) => each.part)).toEqual(['summary/fi', 'summary/fi-simple'])
  expect(inOtherLanguages('positions/0/text/fi', parts).map((each) => each.part)).toEqual(['positions/0/text/sv'])
  expect(inOtherLanguages('hearings/0/place', parts)).toEqual([])
  expect(inOtherLanguages('q1', [{ part: 'q1' }, { part: 'q2' }])).toEqual([])
})
