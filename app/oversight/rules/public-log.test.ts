import { describe, expect, it } from 'vitest'
import { publicEntry } from './public-log'

const at = new Date('2027-03-01T10:20:30.456Z')
const entry = { at, action: 'consultations.published', actorId: 'p-1', details: { version: 1 } }

describe('what a package for everybody holds of the log', () => {
  it('keeps what officials did as it is', () => expect(publicEntry(entry)).toEqual(entry))

  it('does not tell who of an association wrote its statement, or at which second', () => {
    expect(publicEntry({ ...entry, action: 'statements.saved' })).toEqual({ ...entry, action: 'statements.saved', actorId: null, at: new Date('2027-03-01T10:20:00Z') })
  })

  it('does not tell how many answers came or went since the last checksum', () => {
    expect(publicEntry({ ...entry, action: 'oversight.root-published', details: { ordinal: 2, root: 'ab', leaves: 12, added: 0, removed: 1 } }).details).toEqual({ ordinal: 2, root: 'ab' })
  })
})
