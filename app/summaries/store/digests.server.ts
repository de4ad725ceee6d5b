import { createHash } from 'node:crypto'

/** The SHA-256 digest of words, in hexadecimal digits. */
export function digestOfWords(words: string): string {
  return createHash('sha256').update(words).digest('hex')
}
