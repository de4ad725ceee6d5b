import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { contentDigestOf, contentOf, leafOfAnswer, saltsOf, type CountedAnswer } from './answer-content'
import { leafOf } from './merkle'

const sha256 = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest())
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
const kept = new Uint8Array(32).fill(9)
const answer: CountedAnswer = {
  consultationId: '6f6cf1b6-2c4c-4c1b-9d1f-3f4f2a1f9a10', versionNumber: 2, locale: 'sv', channel: 'web',
  values: { q7: { text: 'Bussi ei kulje. ä' }, q1: { option: 'walk' } },
}

describe('the content of an answer', () => {
  it('has one digest, whatever order it was read in', () => {
    const again = { ...answer, values: { q1: answer.values.q1!, q7: answer.values.q7! } }
    expect(contentDigestOf(contentOf(again), kept, sha256)).toEqual(contentDigestOf(contentOf(answer), kept, sha256))
  })

  it('has the digest that anybody can compute from what is documented', () => {
    const text = '{"answers":{"q1":{"option":"walk"},"q7":{"text":"Bussi ei kulje. ä"}},"channel":"web","consultation":"6f6cf1b6-2c4c-4c1b-9d1f-3f4f2a1f9a10","kind":"kuultu answer 1","language":"sv","version":2}'
    const salts = saltsOf(kept, sha256)
    const digest = createHash('sha256').update(salts.content).update(text, 'utf8').digest('hex')
    expect(hex(contentDigestOf(contentOf(answer), salts.content, sha256))).toBe(digest)
    expect(hex(salts.leaf)).toBe(createHash('sha256').update(Buffer.concat([Buffer.of(2), kept])).digest('hex'))
    expect(hex(leafOfAnswer(answer, kept, sha256))).toBe(createHash('sha256').update(Buffer.concat([Buffer.of(0), salts.leaf, Buffer.from(digest, 'hex')])).digest('hex'))
  })

  it.each<[string, Partial<CountedAnswer>]>([
    ['the answers', { values: { q1: { option: 'car' } } }],
    ['the version of the questions', { versionNumber: 3 }],
    ['the language', { locale: 'fi' }],
    ['the way it came', { channel: 'paper' }],
    ['the consultation', { consultationId: '6f6cf1b6-2c4c-4c1b-9d1f-3f4f2a1f9a11' }],
  ])('is another when %s differs', (_, change) => {
    expect(leafOfAnswer({ ...answer, ...change }, kept, sha256)).not.toEqual(leafOfAnswer(answer, kept, sha256))
  })

  it('gives two people who answered the same two leaves', () => {
    expect(leafOfAnswer(answer, new Uint8Array(32).fill(8), sha256)).not.toEqual(leafOfAnswer(answer, kept, sha256))
  })

  it('cannot be tried out by whoever has the salt of the leaf', () => {
    const salts = saltsOf(kept, sha256)
    const contentDigest = contentDigestOf(contentOf(answer), salts.content, sha256)
    expect(leafOf(salts.leaf, contentDigest, sha256)).toEqual(leafOfAnswer(answer, kept, sha256))
    expect(contentDigestOf(contentOf(answer), salts.leaf, sha256)).not.toEqual(contentDigest)
  })
})
