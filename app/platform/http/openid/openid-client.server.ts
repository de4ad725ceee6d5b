import { createRemoteJWKSet, customFetch as fetchOfKeys, type JWTVerifyGetKey } from 'jose'
import * as openid from 'openid-client'
import { readLogoutToken, SIGNED_WITH, type LogoutNotice } from './logout-token.server'

/** Where identities come from, and as whom we ask. */
export type OpenIdSettings = {
  /** https, or a loopback address. */
  issuer: string
  clientId: string
  clientSecret: string
  scopes: string
  /** Levels of authentication to ask for. */
  acrValues: readonly string[]
}

/** What a browser keeps, sealed, between leaving for the provider and coming back. */
export type Journey = { state: string; nonce: string; verifier: string }

/** `cancelled`: the person turned back. `not-ours`: the answer does not belong to what this browser asked. `unreachable`: the provider does not answer. */
export type OpenIdFailure = 'cancelled' | 'not-ours' | 'unreachable' | 'failed'

/** A failure, with the library's code for the log: never anything that was in an answer. */
export type Failed = { ok: false; failure: OpenIdFailure; code: string }

/** A provider of identities that speaks OpenID Connect. */
export type OpenIdClient = {
  issuer: string
  /** Begins the authorization code flow with PKCE, state and nonce: where to send the browser, and what it must keep. */
  begin: (asked: { redirectUri: string; languages: string }) => Promise<{ ok: true; address: string; journey: Journey } | Failed>
  /** Ends it: trades the code for the claims, checked. Tokens are dropped. `address` is the one the browser came back to. */
  finish: (answered: { address: URL; journey: Journey }) => Promise<{ ok: true; claims: Record<string, unknown> } | Failed>
  /** What a logout token says; null when it is not one of this provider for us. */
  readLogoutToken: (token: string, now: Date) => Promise<LogoutNotice | null>
}

type Fetch = (address: string, options: object) => Promise<Response>
type Known = { config: openid.Configuration; keys: JWTVerifyGetKey; until: number }

const SECONDS = 8
/** A provider's metadata is read again after this long, so that what it changes is noticed. */
const KNOWN_FOR = 3_600_000

/** Opens a provider; its metadata is read when first needed. `fetch` is another way to reach it, for one inside this process. */
export function openOpenIdClient(settings: OpenIdSettings, fetch?: Fetch): OpenIdClient {
  let known: Promise<Known> | null = null
  const provider = async (): Promise<Known> => {
    const now = performance.now()
    if (known && (await known).until > now) return await known
    const asked = discover(settings, fetch)
    known = asked
    asked.catch(() => (known = null))
    return await asked
  }
  return {
    issuer: settings.issuer,
    begin: async ({ redirectUri, languages }) => {
      try {
        const { config } = await provider()
        const journey = { state: openid.randomState(), nonce: openid.randomNonce(), verifier: openid.randomPKCECodeVerifier() }
        const address = openid.buildAuthorizationUrl(config, {
          redirect_uri: redirectUri,
          scope: settings.scopes,
          state: journey.state,
          nonce: journey.nonce,
          code_challenge: await openid.calculatePKCECodeChallenge(journey.verifier),
          code_challenge_method: 'S256',
          ui_locales: languages,
          ...(settings.acrValues.length > 0 ? { acr_values: settings.acrValues.join(' ') } : {}),
        })
        return { ok: true, address: address.href, journey }
      } catch (error) {
        return failed(error, 'unreachable')
      }
    },
    finish: async ({ address, journey }) => {
      // Told apart from other failures, because the person can do something about it.
      if (address.searchParams.get('state') !== journey.state) return { ok: false, failure: 'not-ours', code: 'state' }
      try {
        const { config } = await provider()
        const tokens = await openid.authorizationCodeGrant(config, address, { pkceCodeVerifier: journey.verifier, expectedState: journey.state, expectedNonce: journey.nonce, idTokenExpected: true })
        const claims = tokens.claims()!
        const more = config.serverMetadata().userinfo_endpoint ? await openid.fetchUserInfo(config, tokens.access_token, claims.sub) : {}
        return { ok: true, claims: { ...more, ...claims } }
      } catch (error) {
        return failed(error, 'failed')
      }
    },
    readLogoutToken: async (token, now) => {
      const { keys } = await provider()
      return await readLogoutToken(token, { keys, issuer: settings.issuer, clientId: settings.clientId, now })
    },
  }
}

async function discover({ issuer, clientId, clientSecret }: OpenIdSettings, fetch: Fetch | undefined): Promise<Known> {
  const insecure = issuer.startsWith('http:') ? [openid.allowInsecureRequests] : []
  const found = await openid.discovery(new URL(issuer), clientId, undefined, openid.None(), { execute: insecure, timeout: SECONDS, ...(fetch ? { [openid.customFetch]: fetch } : {}) })
  const told: openid.ServerMetadata = found.serverMetadata()
  // Without a word of it the standard has RS256, and the library with it.
  const metadata = { ...told, id_token_signing_alg_values_supported: told.id_token_signing_alg_values_supported?.filter((algorithm) => SIGNED_WITH.includes(algorithm)) }
  // What the provider says it takes; without a word of it, what the standard has first.
  const takesPost = metadata.token_endpoint_auth_methods_supported?.includes('client_secret_post') ?? false
  const config = new openid.Configuration(metadata, clientId, undefined, takesPost ? openid.ClientSecretPost(clientSecret) : openid.ClientSecretBasic(clientSecret))
  config.timeout = SECONDS
  if (fetch) config[openid.customFetch] = fetch
  // TLS tells only who answered the request; the signature tells who wrote the token.
  openid.enableNonRepudiationChecks(config)
  for (const allow of insecure) allow(config)
  if (!metadata.jwks_uri) throw new Error('The provider names no keys')
  const keys = createRemoteJWKSet(new URL(metadata.jwks_uri), { timeoutDuration: SECONDS * 1000, ...(fetch ? { [fetchOfKeys]: fetch } : {}) })
  return { config, keys, until: performance.now() + KNOWN_FOR }
}

// Only codes are told on: an error may carry the provider's answer, and with it what it says about a person.
function failed(error: unknown, otherwise: OpenIdFailure): Failed {
  if (error instanceof openid.AuthorizationResponseError) {
    const code = /^[a-z_]{1,40}$/.test(error.error) ? error.error : 'error'
    return { ok: false, failure: code === 'access_denied' ? 'cancelled' : 'failed', code }
  }
  const { code, name, cause } = error as { code?: unknown; name?: unknown; cause?: { code?: unknown } }
  const word = [code, cause?.code, name].find((each) => typeof each === 'string' && /^\w{1,60}$/.test(each)) as string | undefined
  const isAway = error instanceof TypeError || /^(?:TimeoutError|OAUTH_TIMEOUT|E[A-Z]+|UND_ERR\w*)$/.test(word ?? '')
  return { ok: false, failure: isAway ? 'unreachable' : otherwise, code: word ?? 'error' }
}
