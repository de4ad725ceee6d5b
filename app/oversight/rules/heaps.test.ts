import fc from 'fast-check'
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { apart, heapsOf, leafChanges, pathThroughHeap, rootOfHeaps } from './heaps'
import { compareBytes, isIncluded, leafOf, rootOf } from './merkle'

const sha256 = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest())
const answerOf = (number: number) => ({ salt: sha256(Uint8Array.of(number & 255, number >> 8, 1)), contentDigest: sha256(Uint8Array.of(number & 255, number >> 8, 2)) })
const leafOfNumber = (number: number) => leafOf(answerOf(number).salt, answerOf(number).contentDigest, sha256)
const tree = (numbers: readonly number[]) => numbers.map(leafOfNumber).sort(compareBytes)

describe('a tree in heaps', () => {
  it('has the root of the whole, and leads every leaf to it', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 50 }), fc.constantFrom(1, 2, 4, 16), (count, size) => {
      const leaves = tree(Array.from({ length: count }, (_, number) => number))
      const heaps = [...heapsOf(leaves, sha256, size)]
      const roots = heaps.map(({ root }) => root)
      const root = rootOfHeaps(roots, sha256)
      expect(root).toEqual(rootOf(leaves, sha256))
      for (let number = 0; number < count; number += 1) {
        const leaf = leafOfNumber(number)
        const place = heaps.findLastIndex(({ firstLeaf }) => compareBytes(firstLeaf, leaf) <= 0)
        const path = pathThroughHeap(leaf, heaps[place]!.leaves, place, roots, sha256)!
        expect(isIncluded({ ...answerOf(number), path }, root, sha256)).toBe(true)
      }
      expect(heaps.flatMap(({ leaves: own }) => apart(own)).map((leaf) => Buffer.from(leaf))).toEqual(leaves.map((leaf) => Buffer.from(leaf)))
      expect(pathThroughHeap(leafOfNumber(5000), heaps[0]!.leaves, 0, roots, sha256)).toBeNull()
    }), { numRuns: 15 })
  })

  it('over nobody has no heap, and still a root', () => {
    expect([...heapsOf([], sha256)]).toEqual([])
    expect(rootOfHeaps([], sha256)).toEqual(rootOf([], sha256))
  })
})

describe('what changed from tree to tree', () => {
  it('is how many came and how many went', () => {
    const some = fc.uniqueArray(fc.nat({ max: 60 }))
    fc.assert(fc.property(some, some, (before, now) => {
      expect(leafChanges(tree(before), tree(now))).toEqual({
        added: now.filter((number) => !before.includes(number)).length,
        removed: before.filter((number) => !now.includes(number)).length,
      })
    }))
  })
})
