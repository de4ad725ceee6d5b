import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { certificatesOf, idsAsText, type Deleted } from './certificates'

const sha256 = (text: string) => new Uint8Array(createHash('sha256').update(text).digest())
const line = (number: number, parts: Partial<Deleted> = {}): Deleted => ({ number, deletedOn: '2032-04-13', kind: 'answers', reason: 'kept-long-enough', keptFor: 'P5Y', count: 2, ids: ['b', 'a'], ...parts })

describe('certificates of deletions', () => {
  it('are one for each kind and reason, with everything between the first and the last', () => {
    const certificates = certificatesOf([line(4), line(5, { kind: 'contacts', keptFor: 'P730D', ids: ['c'], count: 1 }), line(6, { deletedOn: '2032-04-14', ids: ['d', 'c'] }), line(7, { reason: 'asked-for', keptFor: null, ids: ['e'], count: 1 })], sha256)
    expect(certificates).toMatchObject([
      { kind: 'answers', reason: 'kept-long-enough', keptFor: 'P5Y', firstOn: '2032-04-13', lastOn: '2032-04-14', count: 4, firstNumber: 4, lastNumber: 6 },
      { kind: 'contacts', count: 1, firstNumber: 5, lastNumber: 5 },
      { kind: 'answers', reason: 'asked-for', keptFor: null, count: 1 },
    ])
    expect(certificates[0]!.idsDigest).toEqual(sha256('a\nb\nc\nd\n'))
  })

  it('hold no ids, only their digest, and none where there are none', () => {
    const [certificate] = certificatesOf([line(1, { ids: [], count: 30, kind: 'sessions' })], sha256)
    expect(certificate).toMatchObject({ count: 30, idsDigest: null })
    expect(JSON.stringify(certificatesOf([line(1)], sha256))).not.toMatch(/"a"|"b"/)
    expect(certificatesOf([], sha256)).toEqual([])
  })

  it('digest the same ids the same way, in whatever order they went', () => {
    expect(idsAsText(['b', 'a'])).toBe(idsAsText(['a', 'b']))
    expect(idsAsText(['ab', 'c'])).not.toBe(idsAsText(['a', 'bc']))
  })
})
