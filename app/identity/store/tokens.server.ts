import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { CountyScope } from '~/kernel/county-scope'
import { writeCode } from '~/kernel/codes'

/** A new secret for a link, a session or a browser that asks: 256 random bits, as it travels in an address or cookie. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** A new code of so many characters, for a letter. */
export function newLetterCode(length: number): string {
  return writeCode(randomBytes(length), length)
}

/** What is stored of a secret: its SHA-256 digest. With so many random bits no salt or slow hash is needed. */
export function digestOf(token: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(createHash('sha256').update(token).digest())
}

/** What a short or guessable text is kept for; the same text has another digest for each purpose and county. */
export type DigestPurpose = 'letter-code' | 'oidc-person' | 'strong-person' | 'provider-session' | 'logout-token'

/**
 * What is stored of a text that could be guessed: HMAC-SHA-256 with a key of the county and the purpose, made from the
 * installation's key. Whoever has only the database cannot try texts out on it.
 */
export function keyedDigest(scope: CountyScope, key: Uint8Array, purpose: DigestPurpose, text: string): Uint8Array<ArrayBuffer> {
  const countyKey = createHmac('sha256', key).update(`${scope.countyId} ${purpose}`).digest()
  return Uint8Array.from(createHmac('sha256', countyKey).update(text).digest())
}

/** Whether two digests are the same, found out in the same time wherever they differ. An absent one is never the same. */
export function isSameDigest(one: Uint8Array | null, other: Uint8Array): boolean {
  const isComparable = one !== null && one.length === other.length
  return timingSafeEqual(isComparable ? one : randomBytes(other.length), other) && isComparable
}

/** Whether a text from an address or cookie has the shape of a secret; anything else is not looked for. */
export function isToken(value: unknown): value is string {
  return typeof value === 'string' && /^[\w-]{43}$/.test(value)
}
