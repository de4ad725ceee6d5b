import { describe, expect, it } from 'vitest'
import { deletionBefore, isKeptLongEnough, type ToldDeletion } from './deletions'

const now = new Date('2033-02-01T10:00:00Z')
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000)
const told = (parts: Partial<ToldDeletion> = {}): ToldDeletion => ({ lastPosition: 500, count: 500, at: ago(60), position: 900, ...parts })

describe('a deletion by rule', () => {
  it('reaches exactly to the first entry that stands', () => {
    expect(deletionBefore(501, [told()], now)).toEqual({ last: told(), from: 0 })
    expect(deletionBefore(500, [told()], now)).toBeNull()
    expect(deletionBefore(502, [told()], now)).toBeNull()
    expect(deletionBefore(1, [told()], now)).toBeNull()
    expect(deletionBefore(501, [], now)).toBeNull()
  })

  it('is one of several that begin where another ended', () => {
    const both = [told({ lastPosition: 700, count: 200 }), told()]
    expect(deletionBefore(701, both, now)).toEqual({ last: both[0], from: 0 })
    expect(deletionBefore(501, both, now)).toEqual({ last: both[1], from: 0 })
    expect(deletionBefore(701, [told({ lastPosition: 700, count: 199 }), told()], now)).toBeNull()
    expect(deletionBefore(701, [told({ lastPosition: 700, count: 700 }), told()], now)).toBeNull()
  })

  it('may follow one whose own entry has gone since', () => {
    expect(deletionBefore(501, [told({ count: 200 })], now)).toMatchObject({ from: 300 })
  })

  it.each<[string, Partial<ToldDeletion>]>([
    ['that has not been sealed in time', { position: null, at: ago(61) }],
    ['that is to be written yet', { position: null, at: ago(-61) }],
    ['told of at a place that it deleted', { position: 400 }],
    ['of nothing', { count: 0 }],
    ['of more than there were', { count: 501 }],
    ['of parts of entries', { count: 1.5 }],
  ])('%s is not believed', (_, parts) => expect(deletionBefore(501, [told(parts)], now)).toBeNull())

  it('may wait for its seal for an hour', () => expect(deletionBefore(501, [told({ position: null, at: ago(59) })], now)).not.toBeNull())
})

describe('the least time', () => {
  it('is five years between two seals', () => {
    expect(isKeptLongEnough(new Date('2028-02-01T10:00:00Z'), now)).toBe(true)
    expect(isKeptLongEnough(new Date('2028-02-04T10:00:00Z'), now)).toBe(false)
    expect(isKeptLongEnough(null, now)).toBe(false)
    expect(isKeptLongEnough(ago(0), null)).toBe(false)
  })
})
