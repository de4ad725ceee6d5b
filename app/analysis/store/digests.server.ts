import { createHash } from 'node:crypto'

/** SHA-256 of a whole text, the same as PostgreSQL's `sha256(convert_to(text, 'UTF8'))`. */
export function textDigest(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(text, 'utf8').digest())
}

/** The same as a form carries it, in hexadecimal. */
export function digestInWords(text: string): string {
  return Buffer.from(textDigest(text)).toString('hex')
}

/** Whether two digests are equal. */
export function sameDigest(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.from(a).equals(Buffer.from(b))
}
