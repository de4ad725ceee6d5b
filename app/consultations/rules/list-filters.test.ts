import { describe, expect, it } from 'vitest'
import { readFilters, writePlace } from './list-filters'

describe('the filters of a list', () => {
  it('are read from the address', () => {
    expect(readFilters({ q: '  Lähi  PALVELU ', theme: 'services', municipality: 'kuusniemi', state: 'open' })).toEqual({
      words: [{ word: 'lahi', themes: [], municipalities: [] }, { word: 'palvelu', themes: [], municipalities: [] }], theme: 'services', municipality: 'kuusniemi', state: 'open', after: undefined,
    })
  })

  it('leave out what means nothing', () => {
    expect(readFilters({ theme: '../x', municipality: 'A B', state: 'draft', after: 'nonsense' })).toEqual({
      words: [], theme: undefined, municipality: undefined, state: undefined, after: undefined,
    })
    expect(readFilters({ q: Array.from({ length: 30 }, (_, i) => `word${i}`).join(' ') }).words).toHaveLength(8)
    expect(readFilters({ q: 'x'.repeat(500) }).words[0]!.word).toHaveLength(40)
  })

  it('find their place again', () => {
    const place = { closesAt: new Date('2027-02-14T21:59:59.999Z'), id: '3f8c1b1e-7a3f-4f0e-9f6e-3b8f5a1c2d4e' }
    expect(readFilters({ after: writePlace(place) }).after).toEqual(place)
  })
})
