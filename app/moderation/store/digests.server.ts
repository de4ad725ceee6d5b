import { createHash } from 'node:crypto'

/** SHA-256 of a text, the same as PostgreSQL's `sha256(convert_to(text, 'UTF8'))`. */
export function textDigest(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(text, 'utf8').digest())
}

/** A digest as it travels in a form. */
export function digestWord(digest: Uint8Array): string {
  return Buffer.from(digest).toString('hex')
}
