import { createHash } from 'node:crypto'
import type { Hash } from '../rules/merkle'

/** SHA-256. */
export const sha256: Hash = (bytes) => createHash('sha256').update(bytes).digest()

/** Bytes as small letters and digits. */
export function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}
