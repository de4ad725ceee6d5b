import { accept, refuse, type Result } from '~/kernel/results'
import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'
import type { LogoutNotice } from '~/platform/http/openid/logout-token.server'
import type { ProviderKind } from '../contract'
import { endProviderSessions } from '../store/sessions.server'
import { spendLogoutToken } from '../store/spent-logout-tokens.server'
import { keyedDigest } from '../store/tokens.server'
import { providerSession } from './provider-session.server'

/**
 * Ends the sessions that a provider says are over (OpenID Back-Channel Logout 1.0). The token has been verified; it is
 * heeded once. Refused: `already-heeded`.
 */
export async function endSessionsForProvider(
  work: Work,
  input: { provider: ProviderKind; notice: LogoutNotice; key: Uint8Array },
): Promise<Result<{ endedCount: number }, 'already-heeded'>> {
  const { provider, notice, key } = input
  return await inTransaction(work, async (inside) => {
    const digest = keyedDigest(inside.scope, key, 'logout-token', `${notice.issuer} ${notice.tokenId}`)
    if (!(await spendLogoutToken(inside.scope, inside.db, { digest, expiresAt: notice.usableUntil, now: inside.now }))) return refuse('already-heeded')
    const named = providerSession(inside.scope, key, notice)
    const endedCount = await endProviderSessions(inside.scope, inside.db, provider, named, inside.now)
    await recordChange(inside, { action: 'identity.ended-by-provider', subject: { kind: 'provider' }, details: { provider, count: endedCount } })
    return accept({ endedCount })
  })
}
