/** SHA-256, handed in. */
export type Hash = (bytes: Uint8Array) => Uint8Array

/** One step on the way from a leaf to the root: what stands beside it, and on which side. */
export type PathStep = { side: 'left' | 'right'; digest: Uint8Array }

/** What shows that an answer with this content is under a root. */
export type Inclusion = { salt: Uint8Array; contentDigest: Uint8Array; path: readonly PathStep[] }

const LEAF = 0
const NODE = 1

/**
 * The leaf of an answer (RFC 6962, section 2.1, with its prefixes): a digest of chance and of the digest of the content.
 * Without the salt, which is kept with the answer and nowhere else, nobody can tell whose leaf it is or try contents on it.
 */
export function leafOf(salt: Uint8Array, contentDigest: Uint8Array, hash: Hash): Uint8Array {
  return hash(joined(LEAF, salt, contentDigest))
}

/** The node over two others. Its prefix differs from a leaf's, so that none can be taken for the other. */
export function nodeOf(left: Uint8Array, right: Uint8Array, hash: Hash): Uint8Array {
  return hash(joined(NODE, left, right))
}

/**
 * The root over leaves in their order, computed while they pass by: what is remembered grows with the height of the tree
 * only. The root over nothing is the digest of nothing.
 */
export function rootOf(leaves: Iterable<Uint8Array>, hash: Hash): Uint8Array {
  const whole: { height: number; digest: Uint8Array }[] = []
  for (const leaf of leaves) {
    let top = { height: 0, digest: leaf }
    while (whole.at(-1)?.height === top.height) top = { height: top.height + 1, digest: nodeOf(whole.pop()!.digest, top.digest, hash) }
    whole.push(top)
  }
  const last = whole.pop()
  if (!last) return hash(new Uint8Array(0))
  return whole.reduceRight((right, { digest }) => nodeOf(digest, right, hash), last.digest)
}

/** The way from the leaf at a place to the root over all of them, from the leaf upwards. Throws for a place where no leaf stands. */
export function pathOf(leaves: readonly Uint8Array[], place: number, hash: Hash): PathStep[] {
  if (!(place >= 0 && place < leaves.length)) throw new RangeError('No leaf stands there')
  if (leaves.length === 1) return []
  const half = largestPowerBelow(leaves.length)
  const [left, right] = [leaves.slice(0, half), leaves.slice(half)]
  return place < half
    ? [...pathOf(left, place, hash), { side: 'right', digest: rootOf(right, hash) }]
    : [...pathOf(right, place - half, hash), { side: 'left', digest: rootOf(left, hash) }]
}

/** Whether an answer with this salt and content is under the root. */
export function isIncluded({ salt, contentDigest, path }: Inclusion, root: Uint8Array, hash: Hash): boolean {
  const top = path.reduce((digest, step) => (step.side === 'left' ? nodeOf(step.digest, digest, hash) : nodeOf(digest, step.digest, hash)), leafOf(salt, contentDigest, hash))
  return compareBytes(top, root) === 0
}

/** Negative, zero or positive, as the first bytes stand before, with or behind the second. */
export function compareBytes(one: Uint8Array, other: Uint8Array): number {
  const shorter = Math.min(one.length, other.length)
  for (let place = 0; place < shorter; place += 1) if (one[place] !== other[place]) return one[place]! - other[place]!
  return one.length - other.length
}

function largestPowerBelow(count: number): number {
  let power = 1
  while (power * 2 < count) power *= 2
  return power
}

function joined(prefix: number, first: Uint8Array, second: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(1 + first.length + second.length)
  bytes[0] = prefix
  bytes.set(first, 1)
  bytes.set(second, 1 + first.length)
  return bytes
}
