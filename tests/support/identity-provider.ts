import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { createServer } from 'node:http'
import Provider, { type Configuration } from 'oidc-provider'
import { freePort } from './product'

/** Somebody the provider names, and how it says they were authenticated. */
export type NamedPerson = { sub: string; amr?: string[]; acr?: string; claims: Record<string, unknown> }

export type IdentityProvider = {
  issuer: string
  /** Settings of a product that asks this provider: as its directory and for strong identification. */
  settings: Record<string, string>
  /** Whoever asks next is this person. */
  nextIs: (person: NamedPerson) => void
  /** Answers the next request as somebody would who replays an answer to another one. */
  mixUpNonce: () => void
  /** Changes what the provider sends back the next time. */
  changeAnswer: (change: (answer: URLSearchParams) => void) => void
  /** Signs a logout token, whole but for what is changed. */
  logoutToken: (changed: Record<string, unknown>) => Promise<string>
  /** Signs any claims with the provider's own key. */
  sign: (claims: Record<string, unknown>, typ?: string) => Promise<string>
  stop: () => Promise<void>
}

const clients = { oidc: { id: 'kuultu', secret: 'a secret of the tests: staff' }, strong: { id: 'kuultu-strong', secret: 'a secret of the tests: strong' } }
const SCOPES = 'openid profile email groups identity'
const EVENT = 'http://schemas.openid.net/event/backchannel-logout'

/** Starts a real OpenID provider on a port of its own for the product at `origin`. It asks nobody for a password. */
export async function startIdentityProvider(origin: string): Promise<IdentityProvider> {
  const port = await freePort()
  const issuer = `http://127.0.0.1:${port}`
  const people = new Map<string, NamedPerson>()
  const { privateKey } = await generateKeyPair('RS256', { extractable: true })
  const sign = async (claims: Record<string, unknown>, typ?: string) => await new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'tests', typ }).sign(privateKey)
  let next: NamedPerson | null = null
  let isNonceMixedUp = false
  let change: ((answer: URLSearchParams) => void) | null = null
  const jwk = { ...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig', kid: 'tests' }
  const provider = new Provider(issuer, configuration(origin, people, jwk))
  const answer = provider.callback()
  const server = createServer((request, response) => {
    const url = new URL(request.url!, issuer)
    if (url.pathname.startsWith('/interaction/')) {
      const { sub, amr, acr } = next!
      void provider.interactionFinished(request, response, { login: { accountId: sub, amr, acr } }, { mergeWithLastSubmission: false })
      return
    }
    if (url.pathname === '/auth' && isNonceMixedUp) {
      isNonceMixedUp = false
      url.searchParams.set('nonce', 'of another request')
      request.url = `${url.pathname}${url.search}`
    }
    const setHeader = response.setHeader.bind(response)
    response.setHeader = (name, value) => {
      if (change === null || name.toLowerCase() !== 'location' || !String(value).startsWith(`${origin}/identity/`)) return setHeader(name, value)
      const back = new URL(String(value))
      change(back.searchParams)
      change = null
      return setHeader(name, back.href)
    }
    void answer(request, response)
  })
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening))
  return {
    issuer,
    settings: {
      OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clients.oidc.id, OIDC_CLIENT_SECRET: clients.oidc.secret, OIDC_SCOPES: 'openid profile email groups',
      STRONG_ISSUER: issuer, STRONG_CLIENT_ID: clients.strong.id, STRONG_CLIENT_SECRET: clients.strong.secret, STRONG_SCOPES: 'openid email identity',
    },
    nextIs: (person) => {
      people.set(person.sub, person)
      next = person
    },
    mixUpNonce: () => (isNonceMixedUp = true),
    changeAnswer: (changed) => (change = changed),
    logoutToken: async (changed) => {
      const now = Math.floor(Date.now() / 1000)
      const whole = { iss: issuer, aud: clients.oidc.id, iat: now, exp: now + 120, jti: crypto.randomUUID(), events: { [EVENT]: {} } }
      return await sign({ ...whole, ...changed }, 'logout+jwt')
    },
    sign,
    stop: async () => {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
}

function configuration(origin: string, people: Map<string, NamedPerson>, jwk: Record<string, unknown>): Configuration {
  const client = (kind: 'oidc' | 'strong') => ({
    client_id: clients[kind].id, client_secret: clients[kind].secret, redirect_uris: [`${origin}/identity/${kind}/callback`],
    backchannel_logout_uri: `${origin}/identity/${kind}/back-channel-logout`, backchannel_logout_session_required: true,
  })
  return {
    clients: [client('oidc'), client('strong')],
    jwks: { keys: [jwk] },
    cookies: { keys: ['of the tests'] },
    scopes: SCOPES.split(' '),
    claims: { openid: ['sub', 'acr', 'amr'], profile: ['name'], email: ['email', 'email_verified'], groups: ['groups'], identity: ['urn:oid:1.2.246.21', 'turvakielto', 'municipality', 'address'] },
    features: {
      devInteractions: { enabled: false },
      backchannelLogout: { enabled: true },
      rpInitiatedLogout: { enabled: true, logoutSource: (context, form) => { context.body = `<!DOCTYPE html><html lang="en"><title>End</title>${form}<button form="op.logoutForm" name="logout" value="yes">End</button></html>` } },
    },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    pkce: { required: () => true },
    clientBasedCORS: () => false,
    // The product is on this machine, which the library's own protection would not ask.
    fetch: async (url, { method, headers, body, redirect } = {}) => await fetch(url, { method, headers, body, redirect }),
    findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ ...people.get(sub)?.claims, sub }) }),
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({ clientId: oidc.client!.clientId, accountId: oidc.session!.accountId })
      grant.addOIDCScope(SCOPES)
      await grant.save()
      return grant
    },
  }
}
