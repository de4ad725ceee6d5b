import fc from 'fast-check'
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { compareBytes, isIncluded, leafOf, nodeOf, pathOf, rootOf } from './merkle'

const sha256 = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest())
const digest = (seed: string) => sha256(new TextEncoder().encode(seed))
const answers = (count: number) => Array.from({ length: count }, (_, index) => ({ salt: digest(`salt ${index}`), contentDigest: digest(`content ${index}`) }))
const leavesOf = (given: ReturnType<typeof answers>) => given.map(({ salt, contentDigest }) => leafOf(salt, contentDigest, sha256))

/** The definition of RFC 6962, section 2.1, word for word. */
function byDefinition(leaves: Uint8Array[]): Uint8Array {
  if (leaves.length === 0) return sha256(new Uint8Array(0))
  if (leaves.length === 1) return leaves[0]!
  let k = 1
  while (k * 2 < leaves.length) k *= 2
  return nodeOf(byDefinition(leaves.slice(0, k)), byDefinition(leaves.slice(k)), sha256)
}

const someCount = fc.integer({ min: 1, max: 40 })
const flipped = (bytes: Uint8Array, bit: number) => bytes.map((byte, place) => (place === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte))

describe('the tree of counted answers', () => {
  it('has the root that RFC 6962 defines, however many leaves there are', () => {
    for (let count = 0; count <= 40; count += 1) expect(rootOf(leavesOf(answers(count)), sha256)).toEqual(byDefinition(leavesOf(answers(count))))
  })

  it('proves every leaf, and no leaf by the proof of another', () => {
    fc.assert(fc.property(someCount, (count) => {
      const given = answers(count)
      const leaves = leavesOf(given)
      const root = rootOf(leaves, sha256)
      given.forEach((answer, place) => {
        const path = pathOf(leaves, place, sha256)
        expect(isIncluded({ ...answer, path }, root, sha256)).toBe(true)
        expect(isIncluded({ ...given[(place + 1) % count]!, path }, root, sha256)).toBe(count === 1)
      })
      expect(() => pathOf(leaves, count, sha256)).toThrow(RangeError)
    }), { numRuns: 12 })
  })

  it('proves nothing when any single bit is another', () => {
    fc.assert(fc.property(someCount, fc.nat(), fc.nat({ max: 255 }), (count, anywhere, bit) => {
      const given = answers(count)
      const place = anywhere % count
      const leaves = leavesOf(given)
      const root = rootOf(leaves, sha256)
      const { salt, contentDigest } = given[place]!
      const path = pathOf(leaves, place, sha256)
      const proof = { salt, contentDigest, path }
      expect(isIncluded(proof, flipped(root, bit), sha256)).toBe(false)
      expect(isIncluded({ ...proof, salt: flipped(salt, bit) }, root, sha256)).toBe(false)
      expect(isIncluded({ ...proof, contentDigest: flipped(contentDigest, bit) }, root, sha256)).toBe(false)
      path.forEach((step, at) => {
        const changed = (other: typeof step) => path.map((each, index) => (index === at ? other : each))
        expect(isIncluded({ ...proof, path: changed({ ...step, digest: flipped(step.digest, bit) }) }, root, sha256)).toBe(false)
        expect(isIncluded({ ...proof, path: changed({ ...step, side: step.side === 'left' ? 'right' : 'left' }) }, root, sha256)).toBe(false)
        expect(isIncluded({ ...proof, path: path.filter((_, index) => index !== at) }, root, sha256)).toBe(false)
      })
    }), { numRuns: 40 })
  })

  it('lets no node be taken for an answer, nor an answer for a node', () => {
    const given = answers(8)
    const leaves = leavesOf(given)
    const root = rootOf(leaves, sha256)
    // Salt and content of a forged answer are the two digests under a true node: the same 64 bytes, another prefix.
    const left = pathOf(leaves, 0, sha256)
    const forged = { salt: leaves[0]!, contentDigest: leaves[1]!, path: left.slice(1) }
    expect(nodeOf(forged.salt, forged.contentDigest, sha256)).toEqual(rootOf(leaves.slice(0, 2), sha256))
    expect(isIncluded(forged, root, sha256)).toBe(false)
    expect(leafOf(forged.salt, forged.contentDigest, sha256)).not.toEqual(nodeOf(forged.salt, forged.contentDigest, sha256))
    // A leaf split into two would have to be the node over them.
    expect(rootOf([leaves[0]!.slice(0, 16), leaves[0]!.slice(16)], sha256)).not.toEqual(leaves[0])
    // The same leaf twice is another tree: nothing is counted double behind the same root.
    expect(rootOf([...leaves.slice(0, 3), leaves[2]!], sha256)).not.toEqual(rootOf(leaves.slice(0, 3), sha256))
  })

  it('is another for other answers, and for the same in another order', () => {
    const leaves = leavesOf(answers(9))
    expect(rootOf([...leaves].reverse(), sha256)).not.toEqual(rootOf(leaves, sha256))
    expect(rootOf(leaves.slice(1), sha256)).not.toEqual(rootOf(leaves, sha256))
  })
})

describe('the order of leaves', () => {
  it('is that of their bytes, the first ones first', () => {
    const bytes = fc.uint8Array({ maxLength: 6 })
    fc.assert(fc.property(bytes, bytes, (one, other) => {
      expect(Math.sign(compareBytes(one, other))).toBe(Math.sign(Buffer.compare(one, other)))
    }))
  })
})
