import type { IdentificationSettings } from '../contract'
import { emailClaim, textClaim, yesClaim, type Claims } from './claims'

/**
 * Somebody who has identified themselves strongly. `keyText` holds the personal identity code or the subject: it is
 * only for making the person key and must not outlive it (domain rule I-3).
 */
export type IdentifiedPerson = {
  keyText: string
  subject: string
  sid: string | null
  /** Only when the provider has checked it: anybody may write any address into the population register. */
  email: string | null
  /** Null when the provider says nothing about non-disclosure. */
  isProtected: boolean | null
}

/**
 * Reads the claims of strong identification: no more of them than are needed, so no name, municipality or address
 * (domain rules I-2, J-8). Null without a subject; `too-weak` when the level of assurance does not suffice. People from
 * other countries come without an identity code and are known by the provider's subject.
 */
export function readIdentifiedPerson(claims: Claims, settings: IdentificationSettings, issuer: string): IdentifiedPerson | 'too-weak' | null {
  const subject = textClaim(claims, 'sub')
  if (subject === null) return null
  if (settings.levels.length > 0 && !settings.levels.includes(textClaim(claims, 'acr') ?? '')) return 'too-weak'
  const code = textClaim(claims, settings.codeClaim)
  return {
    keyText: code === null ? `subject ${issuer} ${subject}` : `code ${code.toUpperCase()}`,
    subject,
    sid: textClaim(claims, 'sid'),
    email: yesClaim(claims, 'email_verified') === true ? emailClaim(claims) : null,
    isProtected: yesClaim(claims, settings.protectionClaim),
  }
}
