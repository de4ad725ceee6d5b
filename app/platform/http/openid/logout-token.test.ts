import { exportJWK, createLocalJWKSet, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose'
import { beforeAll, describe, expect, it } from 'vitest'
import { readLogoutToken } from './logout-token.server'

const now = new Date('2027-02-01T10:00:00Z')
const seconds = now.getTime() / 1000
const event = { 'http://schemas.openid.net/event/backchannel-logout': {} }
const whole = { iss: 'https://id.example', aud: 'kuultu', iat: seconds, exp: seconds + 120, jti: 'one', events: event, sub: 's-1', sid: 'd-1' }

let own: CryptoKey
let others: CryptoKey
let keys: ReturnType<typeof createLocalJWKSet>

beforeAll(async () => {
  const pair = await generateKeyPair('ES256')
  own = pair.privateKey
  others = (await generateKeyPair('ES256')).privateKey
  keys = createLocalJWKSet({ keys: [{ ...(await exportJWK(pair.publicKey)), alg: 'ES256', kid: 'k' }] })
})

const signed = async (payload: Record<string, unknown>, typ: string | undefined = 'logout+jwt', key = own) => await new SignJWT(payload).setProtectedHeader({ alg: 'ES256', kid: 'k', typ }).sign(key)
const read = async (token: string) => await readLogoutToken(token, { keys, issuer: 'https://id.example', clientId: 'kuultu', now })

describe('a logout token', () => {
  it('names a session, a person, or both', async () => {
    expect(await read(await signed(whole))).toEqual({ issuer: 'https://id.example', tokenId: 'one', subject: 's-1', sid: 'd-1', usableUntil: new Date((seconds + 720) * 1000) })
    expect(await read(await signed({ ...whole, sid: undefined }))).toMatchObject({ subject: 's-1', sid: null })
    expect(await read(await signed({ ...whole, sub: undefined }))).toMatchObject({ subject: null, sid: 'd-1' })
    expect(await read(await signed(whole, undefined))).not.toBeNull()
  })

  it.each<[string, Record<string, unknown>]>([
    ['of another provider', { iss: 'https://evil.example' }],
    ['for another client', { aud: 'other' }],
    ['without a client', { aud: undefined }],
    ['that is old', { iat: seconds - 700, exp: undefined }],
    ['that has run out', { iat: seconds - 300, exp: seconds - 100 }],
    ['from the future', { iat: seconds + 300 }],
    ['without its time', { iat: undefined }],
    ['without an id', { jti: undefined }],
    ['with an empty id', { jti: '' }],
    ['about nothing', { events: undefined }],
    ['about something else', { events: { 'http://schemas.openid.net/event/other': {} } }],
    ['whose event is no object', { events: { 'http://schemas.openid.net/event/backchannel-logout': true } }],
    ['that names nobody', { sub: undefined, sid: undefined }],
    ['that names with something else than words', { sub: 1, sid: ['d-1'] }],
    ['that is an ID token with a nonce', { nonce: 'n' }],
  ])('%s is not taken', async (_, changed) => expect(await read(await signed({ ...whole, ...changed }))).toBeNull())

  it('that was tampered with, signed by somebody else or not at all is not taken', async () => {
    const [header, payload, signature] = (await signed(whole)).split('.')
    const other = Buffer.from(JSON.stringify({ ...whole, sub: 's-2' })).toString('base64url')
    expect(await read(`${header}.${other}.${signature}`)).toBeNull()
    expect(await read(`${header}.${payload}.${signature!.slice(0, -4)}AAAA`)).toBeNull()
    expect(await read(await signed(whole, 'logout+jwt', others))).toBeNull()
    expect(await read(new UnsecuredJWT(whole).encode())).toBeNull()
    const shared = new SignJWT(whole).setProtectedHeader({ alg: 'HS256', typ: 'logout+jwt' })
    expect(await read(await shared.sign(new TextEncoder().encode('a secret of the client, long enough')))).toBeNull()
  })

  it('is not a token of another type', async () => expect(await read(await signed(whole, 'at+jwt'))).toBeNull())

  it.each(['', 'x', 'a.b.c', '..', `${'a'.repeat(5000)}.b.c`])('is not "%s"', async (text) => expect(await read(text)).toBeNull())
})
