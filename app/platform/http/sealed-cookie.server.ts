import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { cookie, readCookie } from './cookies.server'

/** A cookie whose value nobody else can read or make, and which is good for a while only. */
export type SealedCookie = {
  /** The value the request brought, or null when there is none, it was changed, or its time is over. */
  read: (request: { headers: Headers }, secret: Uint8Array, now: Date, isSecure: boolean) => string | null
  /** A `Set-Cookie` value that keeps the value for the cookie's time. */
  write: (value: string, secret: Uint8Array, now: Date, isSecure: boolean) => string
  /** A `Set-Cookie` value that removes it. */
  remove: (isSecure: boolean) => string
}

/** A sealed cookie of a name; `seconds` is how long it is good for. */
export function sealedCookie(name: string, seconds: number): SealedCookie {
  const keyOf = (secret: Uint8Array) => new Uint8Array(hkdfSync('sha256', secret, '', `cookie ${name}`, 32))
  return {
    read: (request, secret, now, isSecure) => {
      const sealed = readCookie(request, name, isSecure)
      const opened = sealed && open(sealed, keyOf(secret))
      if (!opened) return null
      const at = opened.indexOf(' ')
      return Number(opened.slice(0, at)) > now.getTime() ? opened.slice(at + 1) : null
    },
    write: (value, secret, now, isSecure) => cookie(name, seal(`${now.getTime() + seconds * 1000} ${value}`, keyOf(secret)), { secure: isSecure, seconds }),
    remove: (isSecure) => cookie(name, '', { secure: isSecure, seconds: 0 }),
  }
}

function seal(text: string, key: Uint8Array): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString('base64url')
}

function open(sealed: string, key: Uint8Array): string | null {
  const bytes = Buffer.from(sealed, 'base64url')
  if (bytes.length < 28) return null
  try {
    const cipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12))
    cipher.setAuthTag(bytes.subarray(-16))
    return cipher.update(bytes.subarray(12, -16), undefined, 'utf8') + cipher.final('utf8')
  } catch {
    return null
  }
}
