import { compareBytes, pathOf, rootOf, type Hash, type PathStep } from './merkle'

/** Leaves of one heap at most: a power of two, so that heaps are whole branches of the tree. */
export const HEAP = 1024

/** Bytes of a leaf. */
export const LEAF_BYTES = 32

/** A part of the tree's leaves, in their order, with the root over them. */
export type Heap = { firstLeaf: Uint8Array; leaves: Uint8Array; root: Uint8Array }

/** The leaves of a tree in heaps of `size` (a power of two), in the order given. */
export function* heapsOf(leaves: readonly Uint8Array[], hash: Hash, size = HEAP): Generator<Heap> {
  for (let start = 0; start < leaves.length; start += size) {
    const own = leaves.slice(start, start + size)
    yield { firstLeaf: own[0]!, leaves: together(own), root: rootOf(own, hash) }
  }
}

/** The root of the whole tree from the roots of its heaps, in their order: the same as from all the leaves. */
export function rootOfHeaps(roots: Iterable<Uint8Array>, hash: Hash): Uint8Array {
  return rootOf(roots, hash)
}

/** The way from a leaf through its heap and on to the root, or null when the leaf is not in the heap. */
export function pathThroughHeap(leaf: Uint8Array, heap: Uint8Array, place: number, roots: readonly Uint8Array[], hash: Hash): PathStep[] | null {
  const own = apart(heap)
  const at = own.findIndex((each) => compareBytes(each, leaf) === 0)
  return at < 0 ? null : [...pathOf(own, at, hash), ...pathOf(roots, place, hash)]
}

/** How many leaves came and went from one tree to another; both lists in the order of their bytes. */
export function leafChanges(before: Iterable<Uint8Array>, now: Iterable<Uint8Array>): { added: number; removed: number } {
  const [old, fresh] = [before[Symbol.iterator](), now[Symbol.iterator]()]
  let [one, other] = [old.next(), fresh.next()]
  const changes = { added: 0, removed: 0 }
  while (!one.done || !other.done) {
    const order = one.done ? 1 : other.done ? -1 : compareBytes(one.value, other.value)
    if (order < 0) changes.removed += 1
    if (order > 0) changes.added += 1
    if (order <= 0) one = old.next()
    if (order >= 0) other = fresh.next()
  }
  return changes
}

/** The leaves that stand one after another in some bytes. */
export function apart(leaves: Uint8Array): Uint8Array[] {
  return Array.from({ length: leaves.length / LEAF_BYTES }, (_, place) => leaves.subarray(place * LEAF_BYTES, (place + 1) * LEAF_BYTES))
}

function together(leaves: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(leaves.length * LEAF_BYTES)
  leaves.forEach((leaf, place) => bytes.set(leaf, place * LEAF_BYTES))
  return bytes
}
