import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { DataKeys } from './data-keys.server'

/** Where something sealed belongs. Moved to another county, table or row it does not open. */
export type SealedPlace = { countyId: string; table: string; rowId: string }

const VERSION = 1
const KEY_ID = 4
const NONCE = 12
const TAG = 16
const HEAD = 1 + KEY_ID + NONCE
/** Texts are filled up to whole blocks of so many bytes, so that their length tells little. */
const BLOCK = 64

/**
 * Seals a text for one row of one table (AES-256-GCM): version, name of the key, nonce, text, tag. The place is bound to
 * it as associated data.
 */
export function sealText(keys: DataKeys, text: string, place: SealedPlace): Uint8Array<ArrayBuffer> {
  const nonce = randomBytes(NONCE)
  const head = Buffer.concat([Buffer.of(VERSION), Buffer.from(keys.current.id, 'hex'), nonce])
  const cipher = createCipheriv('aes-256-gcm', keys.current.key, nonce).setAAD(boundTo(head, place))
  return new Uint8Array(Buffer.concat([head, cipher.update(filledUp(text)), cipher.final(), cipher.getAuthTag()]))
}

/**
 * Opens what was sealed for this place. Throws a `SealBroken` error, which says nothing of the content, when it was
 * changed, belongs elsewhere, or no key opens it.
 */
export function openText(keys: DataKeys, sealed: Uint8Array, place: SealedPlace): string {
  const bytes = Buffer.from(sealed)
  const key = bytes.length >= HEAD + TAG && bytes[0] === VERSION ? keys.all.find(({ id }) => id === keyNameOf(bytes)) : undefined
  if (!key) throw sealBroken('no key opens it')
  try {
    const cipher = createDecipheriv('aes-256-gcm', key.key, bytes.subarray(1 + KEY_ID, HEAD)).setAAD(boundTo(bytes.subarray(0, HEAD), place))
    cipher.setAuthTag(bytes.subarray(-TAG))
    return unfilled(Buffer.concat([cipher.update(bytes.subarray(HEAD, -TAG)), cipher.final()]))
  } catch {
    throw sealBroken('it was changed, or belongs elsewhere')
  }
}

/** Whether something was sealed with the key that seals now; if not, sealing it anew lets the old key be thrown away. */
export function isSealedNow(keys: DataKeys, sealed: Uint8Array): boolean {
  return sealed[0] === VERSION && keyNameOf(sealed) === keys.current.id
}

function keyNameOf(sealed: Uint8Array): string {
  return Buffer.from(sealed.subarray(1, 1 + KEY_ID)).toString('hex')
}

function boundTo(head: Uint8Array, { countyId, table, rowId }: SealedPlace): Buffer {
  return Buffer.concat([head, Buffer.from(JSON.stringify([countyId, table, rowId]))])
}

function filledUp(text: string): Buffer {
  const bytes = Buffer.from(text, 'utf8')
  const filled = Buffer.alloc(Math.ceil((bytes.length + 4) / BLOCK) * BLOCK)
  filled.writeUInt32BE(bytes.length)
  bytes.copy(filled, 4)
  return filled
}

function unfilled(filled: Buffer): string {
  return filled.subarray(4, 4 + filled.readUInt32BE()).toString('utf8')
}

function sealBroken(why: string): Error {
  const error = new Error(`What was sealed does not open: ${why}.`)
  error.name = 'SealBroken'
  return error
}
