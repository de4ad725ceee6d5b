import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { logQuery, readLogFilters, readPlace } from './log-filters.server'

const ID = '6f6cf1b6-2c4c-4c1b-9d1f-3f4f2a1f9a10'
const asked = (query: Record<string, string>) => readLogFilters(new URLSearchParams(query))

describe('filters of the log', () => {
  it('are read from an address and written into one', () => {
    const query = { from: '2027-01-31', to: '2027-02-01', action: 'answers.submitted', actor: 'person', subject: 'contact-opt-in', id: ID }
    expect(asked(query)).toEqual({ fromDay: '2027-01-31', toDay: '2027-02-01', action: 'answers.submitted', actorKind: 'person', actorId: undefined, subjectKind: 'contact-opt-in', subjectId: ID })
    expect(logQuery(asked(query))).toEqual(query)
    expect(asked({ id: ` ${ID.toUpperCase()} ` }).subjectId).toBe(ID)
    expect(asked({ actor: ID })).toMatchObject({ actorKind: undefined, actorId: ID })
    expect(logQuery(asked({ actor: ID }))).toEqual({ actor: ID })
  })

  it('leave out whatever they cannot be', () => {
    expect(logQuery(asked({ from: '2027-02-30', to: 'tomorrow', action: 'Aino <b>', actor: 'everybody', subject: '‮', id: 'aino' }))).toEqual({})
    fc.assert(fc.property(fc.dictionary(fc.constantFrom('from', 'to', 'action', 'actor', 'subject', 'id', 'after'), fc.string({ unit: 'grapheme' })), (query) => {
      expect(asked(logQuery(asked(query)))).toEqual(asked(query))
      readPlace(new URLSearchParams(query))
    }))
  })

  it('know after which entry the list goes on', () => {
    expect(readPlace(new URLSearchParams({ after: ID }))).toBe(ID)
    for (const after of ['', 'x', `${ID} `, '2027-02-01T10:00:00.123Z']) expect(readPlace(new URLSearchParams({ after }))).toBeUndefined()
  })
})
