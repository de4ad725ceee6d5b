import { canonicalJson, type Json } from '~/kernel/canonical-json'

/** SHA-256, handed in: what the chain means does not depend on who computes it. */
export type Hash = (bytes: Uint8Array) => Uint8Array

/** An entry of the log as it is sealed. */
export type LoggedEntry = {
  id: string
  at: Date
  actorKind: string
  actorId: string | null
  action: string
  subjectKind: string
  subjectId: string | null
  details: Json
}

/** A sealed batch: the entries from one position to another, and the seal that carries the one before. */
export type Seal = {
  ordinal: number
  firstPosition: number
  lastPosition: number
  entryCount: number
  /** Of every entry, 32 bytes each, in the order of their positions. */
  entryDigests: Uint8Array
  /** Of all those digests. */
  entriesDigest: Uint8Array
  previousSeal: Uint8Array
  seal: Uint8Array
  sealedAt: Date
}

/** Bytes of a digest. */
export const DIGEST_BYTES = 32

/** What the first batch carries in place of a seal before it. */
export const BEFORE_ALL = new Uint8Array(DIGEST_BYTES)

const ENTRY = 'kuultu audit entry 1'
const SEAL = 'kuultu audit seal 1'

/** The digest of one entry: of a JSON list (RFC 8785) of everything it says, its county first. Its place is the seal's to say. */
export function entryDigest(countyId: string, entry: LoggedEntry, hash: Hash): Uint8Array {
  const { id, at, actorKind, actorId, action, subjectKind, subjectId, details } = entry
  return hash(bytesOf([ENTRY, countyId, id, at.toISOString(), actorKind, actorId, action, subjectKind, subjectId, details]))
}

/** The seal of the entries that follow the batch before, in the order given. */
export function sealEntries(countyId: string, before: Pick<Seal, 'ordinal' | 'lastPosition' | 'seal'> | null, entries: readonly LoggedEntry[], sealedAt: Date, hash: Hash): Seal {
  const entryDigests = joined(entries.map((entry) => entryDigest(countyId, entry, hash)))
  const firstPosition = (before?.lastPosition ?? 0) + 1
  const batch = {
    ordinal: (before?.ordinal ?? 0) + 1,
    firstPosition,
    lastPosition: firstPosition + entries.length - 1,
    entryCount: entries.length,
    entryDigests,
    entriesDigest: hash(entryDigests),
    previousSeal: before?.seal ?? BEFORE_ALL,
    sealedAt,
  }
  return { ...batch, seal: sealOf(countyId, batch, hash) }
}

/** The seal that belongs to what a batch says. */
export function sealOf(countyId: string, batch: Omit<Seal, 'seal' | 'entryDigests'>, hash: Hash): Uint8Array {
  const { ordinal, firstPosition, lastPosition, entryCount, entriesDigest, previousSeal, sealedAt } = batch
  return hash(bytesOf([SEAL, countyId, ordinal, firstPosition, lastPosition, entryCount, hex(entriesDigest), hex(previousSeal), sealedAt.toISOString()]))
}

/** Bytes as small letters and digits. */
export function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Whether two digests are the same. */
export function isSameDigest(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, place) => byte === other[place])
}

function bytesOf(value: Json): Uint8Array {
  return new TextEncoder().encode(canonicalJson(value))
}

function joined(digests: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(digests.length * DIGEST_BYTES)
  digests.forEach((digest, place) => all.set(digest, place * DIGEST_BYTES))
  return all
}
