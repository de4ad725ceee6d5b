import type { CountyScope } from '~/kernel/county-scope'
import type { ProviderSession } from '../store/sessions.server'
import { keyedDigest } from '../store/tokens.server'

/** What is kept of whom and which session of theirs a provider named: digests, so that a later logout finds ours. */
export function providerSession(scope: CountyScope, key: Uint8Array, named: { issuer: string; subject: string | null; sid: string | null }): ProviderSession {
  const digest = (kind: string, text: string | null) => (text === null ? null : keyedDigest(scope, key, 'provider-session', `${kind} ${named.issuer} ${text}`))
  return { subjectDigest: digest('subject', named.subject), sidDigest: digest('session', named.sid) }
}
