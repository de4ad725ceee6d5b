import { createHash, createHmac } from 'node:crypto'

/** SHA-256 of a whole text, the same as PostgreSQL's `sha256(convert_to(text, 'UTF8'))`. */
export function textDigest(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(text, 'utf8').digest())
}

/** A digest as it travels in a form, in hexadecimal. */
export function digestWord(digest: Uint8Array): string {
  return Buffer.from(digest).toString('hex')
}

/** The digest of a text as it travels in a form. */
export function digestInWords(text: string): string {
  return digestWord(textDigest(text))
}

/** What may be kept of a text's digest beyond the text: nobody can try words against it once its salt is gone. Both in hexadecimal. */
export function saltedDigest(digest: string, salt: string): string {
  return createHmac('sha256', Buffer.from(salt, 'hex')).update(digest).digest('hex')
}

/** Whether two digests are equal. */
export function sameDigest(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.from(a).equals(Buffer.from(b))
}
