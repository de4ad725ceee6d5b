import { jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose'

/** What a provider says in a logout token: which of its sessions, or whose, are over. */
export type LogoutNotice = { issuer: string; tokenId: string; subject: string | null; sid: string | null; usableUntil: Date }

const EVENT = 'http://schemas.openid.net/event/backchannel-logout'
/** What a provider may sign its tokens with: neither nothing nor a secret that both sides know. */
export const SIGNED_WITH = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519']
/** A token older than this is not taken (seconds); so long its id must be remembered. */
const OLDEST = 600
const CLOCKS_MAY_DIFFER = 60

/**
 * Reads a logout token: signed by one of the provider's keys, for this client, new, about this event, naming a session
 * or a person and, unlike an ID token, no nonce (OpenID Back-Channel Logout 1.0, 2.6). Null for any other text.
 */
export async function readLogoutToken(token: string, from: { keys: JWTVerifyGetKey; issuer: string; clientId: string; now: Date }): Promise<LogoutNotice | null> {
  const { keys, issuer, clientId, now } = from
  try {
    const { payload, protectedHeader } = await jwtVerify(token, keys, {
      issuer, audience: clientId, algorithms: SIGNED_WITH, requiredClaims: ['iat', 'jti', 'events'], maxTokenAge: OLDEST, clockTolerance: CLOCKS_MAY_DIFFER, currentDate: now,
    })
    const typ = protectedHeader.typ?.toLowerCase()
    return typ === undefined || typ === 'jwt' || typ === 'logout+jwt' ? noticeOf(payload, issuer) : null
  } catch {
    return null
  }
}

function noticeOf(payload: JWTPayload, issuer: string): LogoutNotice | null {
  const { events, sub, sid, jti, iat } = payload as JWTPayload & { events: unknown; sid: unknown }
  const text = (value: unknown) => (typeof value === 'string' && value !== '' && value.length <= 500 ? value : null)
  const tokenId = text(jti)
  const subject = text(sub)
  const session = text(sid)
  const event = isObject(events) && Object.hasOwn(events, EVENT) ? events[EVENT] : null
  if (!isObject(event) || 'nonce' in payload || tokenId === null || (subject === null && session === null)) return null
  return { issuer, tokenId, subject, sid: session, usableUntil: new Date((iat! + OLDEST + 2 * CLOCKS_MAY_DIFFER) * 1000) }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
