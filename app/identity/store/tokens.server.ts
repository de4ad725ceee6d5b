import { createHash, randomBytes } from 'node:crypto'

/** A new secret for a link or a session: 256 random bits, as it travels in an address or cookie. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What is stored of a secret: its SHA-256 digest. With so many random bits no salt or slow hash is needed. */
export function digestOf(token: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(createHash('sha256').update(token).digest())
}

/** Whether a text from an address or cookie has the shape of a secret; anything else is not looked for. */
export function isToken(value: unknown): value is string {
  return typeof value === 'string' && /^[\w-]{43}$/.test(value)
}
