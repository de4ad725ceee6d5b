import { decodeJwt, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startIdentityProvider, type IdentityProvider } from '../../../../tests/support/identity-provider'
import { openOpenIdClient } from './openid-client.server'

const PRODUCT = 'http://127.0.0.1:9'
const redirectUri = `${PRODUCT}/identity/oidc/callback`

let provider: IdentityProvider
beforeAll(async () => {
  provider = await startIdentityProvider(PRODUCT)
})
afterAll(async () => await provider.stop())

type Claims = Record<string, unknown>
type Changes = { idToken?: (claims: Claims, token: string) => Promise<string>; metadata?: (metadata: Claims) => Claims }

// Between the product and the provider, as somebody would who can change what the provider answers.
function aClient({ idToken, metadata }: Changes = {}) {
  const secret = provider.settings['OIDC_CLIENT_SECRET']!
  const settings = { issuer: provider.issuer, clientId: provider.settings['OIDC_CLIENT_ID']!, clientSecret: secret, scopes: 'openid profile email groups', acrValues: [] }
  return openOpenIdClient(settings, async (address, options) => {
    const answer = await fetch(address, options)
    const { pathname } = new URL(address)
    if (pathname === '/token' && idToken) {
      const tokens = (await answer.json()) as Claims
      const whole = String(tokens['id_token'])
      return Response.json({ ...tokens, id_token: await idToken(decodeJwt(whole), whole) })
    }
    return pathname.startsWith('/.well-known/') && metadata ? Response.json(metadata((await answer.json()) as Claims)) : answer
  })
}

// Goes where a browser would go, until it is led back to the product.
async function comeBack(from: string): Promise<URL> {
  const cookies = new Map<string, string>()
  let address = new URL(from)
  while (address.origin !== PRODUCT) {
    const answer = await fetch(address, { redirect: 'manual', headers: { Cookie: [...cookies].map((pair) => pair.join('=')).join('; ') } })
    for (const each of answer.headers.getSetCookie()) {
      const [name, value] = each.split(';')[0]!.split('=') as [string, string]
      cookies.set(name, value)
    }
    address = new URL(answer.headers.get('Location')!, address)
  }
  return address
}

async function signIn(changes: Changes = {}) {
  const client = aClient(changes)
  provider.nextIs({ sub: 's-1', amr: ['mfa'], claims: { name: 'Riikka' } })
  const begun = await client.begin({ redirectUri, languages: 'fi' })
  if (!begun.ok) return begun
  return await client.finish({ address: await comeBack(begun.address), journey: begun.journey })
}

describe('an ID token', () => {
  it('of the provider is taken', async () => expect(await signIn()).toMatchObject({ ok: true, claims: { sub: 's-1', amr: ['mfa'], name: 'Riikka' } }))

  it('whole but signed anew by the provider is taken, so that what follows fails for its own reason', async () => {
    expect(await signIn({ idToken: async (claims) => await provider.sign(claims) })).toMatchObject({ ok: true })
  })

  it.each<[string, (claims: Claims, token: string) => Promise<string>]>([
    ['signed with somebody else’s key', async (claims) => await new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'tests' }).sign((await generateKeyPair('RS256')).privateKey)],
    ['whose claims were changed', async (claims, token) => [token.split('.')[0], Buffer.from(JSON.stringify({ ...claims, amr: ['mfa', 'hwk'] })).toString('base64url'), token.split('.')[2]].join('.')],
    ['without a signature', async (claims) => new UnsecuredJWT(claims).encode()],
    ['signed with the secret that both know', async (claims) => await new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).sign(new TextEncoder().encode(provider.settings['OIDC_CLIENT_SECRET']))],
    ['of another issuer', async (claims) => await provider.sign({ ...claims, iss: 'https://evil.example' })],
    ['for another client', async (claims) => await provider.sign({ ...claims, aud: 'another' })],
    ['for nobody', async ({ aud: _, ...claims }) => await provider.sign(claims)],
    ['that has run out', async (claims) => await provider.sign({ ...claims, iat: 1_600_000_000, exp: 1_600_000_300 })],
  ])('%s is refused', async (_, idToken) => expect(await signIn({ idToken })).toMatchObject({ ok: false, failure: 'failed' }))

  it('is refused with algorithms outside the list, whatever the provider’s metadata say', async () => {
    const metadata = (told: Claims) => ({ ...told, id_token_signing_alg_values_supported: ['none', 'HS256'] })
    expect(await signIn({ metadata })).toMatchObject({ ok: false, failure: 'failed' })
    const shared = async (claims: Claims) => await new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).sign(new TextEncoder().encode(provider.settings['OIDC_CLIENT_SECRET']))
    expect(await signIn({ metadata, idToken: shared })).toMatchObject({ ok: false, failure: 'failed' })
  })
})

describe('metadata', () => {
  it('of another issuer is refused before anybody is sent there', async () => {
    expect(await signIn({ metadata: (told) => ({ ...told, issuer: 'https://evil.example' }) })).toMatchObject({ ok: false })
  })

  it('without keys is refused', async () => expect(await signIn({ metadata: ({ jwks_uri: _, ...told }) => told })).toMatchObject({ ok: false }))
})
