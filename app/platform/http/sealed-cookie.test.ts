import { describe, expect, it } from 'vitest'
import { sealedCookie } from './sealed-cookie.server'

const kept = sealedCookie('kept', 600)
const secret = new Uint8Array(32).fill(1)
const now = new Date('2027-02-01T10:00:00Z')
const requestWith = (written: string) => ({ headers: new Headers({ Cookie: written.split(';')[0]! }) })

describe('a sealed cookie', () => {
  it('gives its value back to whoever has the secret, for its time', () => {
    const written = kept.write('K7MT 4RPX', secret, now, true)
    expect(written).toMatch(/^__Host-kept=[\w-]+; Path=\/; Max-Age=600; HttpOnly; SameSite=Lax; Secure$/)
    expect(written).not.toContain('K7MT')
    expect(kept.read(requestWith(written), secret, new Date(now.getTime() + 599_000), true)).toBe('K7MT 4RPX')
    expect(kept.read(requestWith(written), secret, new Date(now.getTime() + 600_001), true)).toBeNull()
  })

  it('is nothing when it was changed, made with another secret or for another name', () => {
    const written = kept.write('value', secret, now, false)
    expect(kept.read(requestWith(written.replace(/=(.)/, (_, first) => `=${first === 'A' ? 'B' : 'A'}`)), secret, now, false)).toBeNull()
    expect(kept.read(requestWith(written), new Uint8Array(32).fill(2), now, false)).toBeNull()
    expect(sealedCookie('other', 600).read(requestWith(written.replace('kept', 'other')), secret, now, false)).toBeNull()
    expect(kept.read(requestWith('kept=x'), secret, now, false)).toBeNull()
    expect(kept.read({ headers: new Headers() }, secret, now, false)).toBeNull()
  })

  it('of a neighbour without the prefix is not taken for it behind https', () => {
    const planted = kept.write('planted', secret, now, false)
    expect(kept.read(requestWith(planted), secret, now, false)).toBe('planted')
    expect(kept.read(requestWith(planted), secret, now, true)).toBeNull()
  })
})
