import { BEFORE_ALL, DIGEST_BYTES, entryDigest, hex, isSameDigest, sealOf, type Hash, type LoggedEntry, type Seal } from './chain'

/** What can be wrong with a sealed log. */
export const FAULTS = [
  'entry-changed', 'entry-deleted', 'entry-inserted', 'entries-reordered', 'batch-changed', 'batch-deleted', 'seal-missing',
] as const
export type FaultKind = (typeof FAULTS)[number]

/** The first place where the log is not as it was sealed. */
export type Fault = { kind: FaultKind; batch: number | null; position: number | null }

/** An entry where it now stands. */
export type PlacedEntry = LoggedEntry & { position: number }

/** What a batch came to: its first fault, or how many of its entries have been deleted by rule. */
export type BatchVerdict = { fault: Fault } | { fault: null; deletedCount: number }

/** What is wrong with a batch itself, laid behind the one before; null when it is what was sealed. */
export function batchFault(countyId: string, before: Seal | null, seal: Seal, hash: Hash): Fault | null {
  const fault = (kind: FaultKind): Fault => ({ kind, batch: seal.ordinal, position: null })
  if (seal.ordinal !== (before?.ordinal ?? 0) + 1) return { ...fault('batch-deleted'), batch: (before?.ordinal ?? 0) + 1 }
  const isWhole =
    seal.firstPosition === (before?.lastPosition ?? 0) + 1 &&
    seal.lastPosition - seal.firstPosition + 1 === seal.entryCount &&
    seal.entryDigests.length === seal.entryCount * DIGEST_BYTES &&
    isSameDigest(seal.entriesDigest, hash(seal.entryDigests)) &&
    isSameDigest(seal.previousSeal, before?.seal ?? BEFORE_ALL) &&
    isSameDigest(seal.seal, sealOf(countyId, seal, hash))
  return isWhole ? null : fault('batch-changed')
}

/**
 * Compares the entries that now stand at a batch's positions, in their order, with what was sealed. Positions up to
 * `deletedTo` may be empty: those entries were deleted by rule (`deletedTo` in `entries.server.ts`).
 */
export function entriesVerdict(countyId: string, seal: Seal, entries: readonly PlacedEntry[], deletedTo: number, hash: Hash): BatchVerdict {
  const found = new Map(entries.map((entry) => [entry.position, hex(entryDigest(countyId, entry, hash))]))
  const sealed = Array.from({ length: seal.entryCount }, (_, place) => hex(seal.entryDigests.subarray(place * DIGEST_BYTES, (place + 1) * DIGEST_BYTES)))
  const [foundAnywhere, sealedAnywhere] = [new Set(found.values()), new Set(sealed)]
  let deletedCount = 0
  for (const [place, digest] of sealed.entries()) {
    const position = seal.firstPosition + place
    const now = found.get(position)
    if (now === digest) continue
    if (now === undefined && position <= deletedTo) {
      deletedCount += 1
      continue
    }
    return { fault: { kind: kindOf(foundAnywhere.has(digest), now === undefined ? null : sealedAnywhere.has(now)), batch: seal.ordinal, position } }
  }
  return { fault: null, deletedCount }
}

// `isElsewhere`: what was sealed here stands at another place. `isSealed`: what stands here was sealed at another place.
function kindOf(isElsewhere: boolean, isSealed: boolean | null): FaultKind {
  if (isElsewhere) return isSealed === false ? 'entry-inserted' : 'entries-reordered'
  return isSealed === false ? 'entry-changed' : 'entry-deleted'
}
