import { describe, expect, it } from 'vitest'
import { readForumFilters, writePlace } from './list-filters'

describe('the filters of the forums', () => {
  it('are read from the address, without what means nothing', () => {
    expect(readForumFilters({ q: 'Bussi', municipality: 'kuusniemi', state: 'past' })).toEqual({ words: [{ word: 'bussi', themes: [], municipalities: [] }], municipality: 'kuusniemi', state: 'past', after: undefined })
    expect(readForumFilters({ municipality: 'A B', state: 'open', after: 'nonsense' })).toEqual({ words: [], municipality: undefined, state: undefined, after: undefined })
  })

  it('find their place again', () => {
    const place = { startsAt: new Date('2027-02-14T15:30:00Z'), id: '3f8c1b1e-7a3f-4f0e-9f6e-3b8f5a1c2d4e' }
    expect(readForumFilters({ after: writePlace(place) }).after).toEqual(place)
  })
})
