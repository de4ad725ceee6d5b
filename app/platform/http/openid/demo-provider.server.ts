import type { IncomingMessage, ServerResponse } from 'node:http'
import { exportJWK, generateKeyPair } from 'jose'
import type { Adapter, AdapterPayload, Configuration } from 'oidc-provider'

/** Somebody the demonstration's provider can name. */
export type DemoAccount = {
  id: string
  /** The client that may ask for them. */
  clientId: string
  claims: Record<string, unknown>
  /** How they are said to have been authenticated. */
  amr: string[]
}

export type DemoClient = { clientId: string; clientSecret: string; redirectUris: string[] }

export type DemoProviderParts = {
  issuer: string
  clients: DemoClient[]
  accounts: () => Promise<DemoAccount[]>
  /** The page on which somebody chooses who to be. */
  choicePath: (choice: string, languages: string) => string
  /** Where somebody is led whose request cannot be answered. */
  problemPath: string
}

/** Somebody is being asked who to be: by which client, and what the choice leads to. */
export type DemoChoice = { clientId: string; choose: (accountId: string) => Promise<string> }

/** A provider of identities inside the demonstration. */
export type DemoProvider = {
  handle: (request: IncomingMessage, response: ServerResponse) => void
  /** The choice that this browser is asked for; null for anybody else's, or one that is over. */
  choice: (request: IncomingMessage, response: ServerResponse, id: string) => Promise<DemoChoice | null>
}

const SECOND = 1
const HOUR = 3600 * SECOND
const SCOPES = 'openid profile email groups identity'

/**
 * Opens a real OpenID provider, for the demonstration only: everything is in memory, and anybody may be anybody. Its
 * package is loaded here and nowhere else, so that no other installation ever runs it.
 */
export async function openDemoProvider(parts: DemoProviderParts): Promise<DemoProvider> {
  const { Provider } = await import('oidc-provider')
  const provider = new Provider(parts.issuer, await configurationOf(parts))
  // The address people see is told by the server, never taken from the request.
  provider.proxy = true
  const answer = provider.callback()
  return {
    handle: (request, response) => void answer(asAt(parts.issuer, request), response),
    choice: async (request, response, id) => {
      try {
        const { uid, params } = await provider.interactionDetails(request, response)
        if (uid !== id) return null
        const clientId = String(params.client_id)
        const choose = async (accountId: string) => {
          const account = await accountOf(parts, accountId, clientId)
          const chosen = account ? { login: { accountId, amr: account.amr } } : { error: 'access_denied' }
          return await provider.interactionResult(request, response, chosen, { mergeWithLastSubmission: false })
        }
        return { clientId, choose }
      } catch {
        return null
      }
    },
  }
}

async function configurationOf(parts: DemoProviderParts): Promise<Configuration> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true })
  return {
    adapter: inMemory(),
    clients: parts.clients.map(({ clientId, clientSecret, redirectUris }) => ({
      client_id: clientId, client_secret: clientSecret, redirect_uris: redirectUris, grant_types: ['authorization_code'], response_types: ['code'], id_token_signed_response_alg: 'ES256',
    })),
    jwks: { keys: [{ ...(await exportJWK(privateKey)), alg: 'ES256', use: 'sig', kid: 'demo' }] },
    cookies: { keys: [crypto.randomUUID() + crypto.randomUUID()], long: { sameSite: 'lax', httpOnly: true }, short: { sameSite: 'lax', httpOnly: true } },
    scopes: SCOPES.split(' '),
    claims: { openid: ['sub', 'amr'], profile: ['name'], email: ['email', 'email_verified'], groups: ['groups'], identity: ['urn:oid:1.2.246.21', 'turvakielto'] },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false } },
    ttl: { AccessToken: 300, AuthorizationCode: 60, Grant: HOUR, IdToken: 300, Interaction: HOUR, Session: HOUR },
    interactions: { url: (context, { uid }) => parts.choicePath(uid, String(context.oidc.params?.ui_locales ?? '')) },
    pkce: { required: () => true },
    clientBasedCORS: () => false,
    findAccount: async (context, id) => {
      const account = await accountOf(parts, id, context.oidc.client?.clientId)
      return account && { accountId: id, claims: async () => ({ ...account.claims, sub: id }) }
    },
    // Nobody is asked to consent: both sides are the same county.
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({ clientId: oidc.client!.clientId, accountId: oidc.session!.accountId })
      grant.addOIDCScope(SCOPES)
      await grant.save()
      return grant
    },
    renderError: (context) => context.redirect(parts.problemPath),
  }
}

async function accountOf({ accounts }: DemoProviderParts, id: string, clientId: string | undefined): Promise<DemoAccount | undefined> {
  return (await accounts()).find((account) => account.id === id && account.clientId === clientId)
}

function asAt(issuer: string, request: IncomingMessage): IncomingMessage {
  const { protocol, host } = new URL(issuer)
  request.headers.host = host
  request.headers['x-forwarded-host'] = host
  request.headers['x-forwarded-proto'] = protocol.slice(0, -1)
  // Everybody chooses anew who to be; a real provider would remember.
  request.headers.cookie = request.headers.cookie?.split(/;\s*/).filter((cookie) => !cookie.startsWith('_session')).join('; ')
  return request
}

const MOST_ENTRIES = 10_000

// As the library's own for first tries, and bounded: a demonstration may stand in the open for weeks.
function inMemory(): (name: string) => Adapter {
  const entries = new Map<string, { payload: AdapterPayload; until: number }>()
  const alive = (key: string) => {
    const entry = entries.get(key)
    return entry && entry.until > performance.now() ? entry.payload : undefined
  }
  return (name) => ({
    upsert: async (id, payload, seconds) => {
      entries.delete(`${name} ${id}`)
      entries.set(`${name} ${id}`, { payload, until: performance.now() + (seconds || HOUR) * 1000 })
      const oldest = entries.keys().next()
      if (entries.size > MOST_ENTRIES && !oldest.done) entries.delete(oldest.value)
    },
    find: async (id) => alive(`${name} ${id}`),
    findByUid: async (uid) => [...entries].find(([key, { payload, until }]) => key.startsWith(`${name} `) && payload.uid === uid && until > performance.now())?.[1].payload,
    findByUserCode: async () => undefined,
    destroy: async (id) => void entries.delete(`${name} ${id}`),
    revokeByGrantId: async (grantId) => {
      for (const [key, { payload }] of entries) if (payload.grantId === grantId) entries.delete(key)
    },
    consume: async (id) => {
      const payload = alive(`${name} ${id}`)
      if (payload) payload.consumed = Math.floor(Date.now() / 1000)
    },
  })
}
