import type { Locale } from '~/kernel/locales'
import { isOwnPath } from '~/kernel/addresses'
import { accept, refuse, type Result } from '~/kernel/results'
import { inTransaction, recordChange, type Work, type WorkInTransaction } from '~/platform/db/work.server'
import { IDENTITY_EVENTS, type SealedIdentity, type SignInRequested } from '../contract'
import { isEmail, normalizeEmail } from '../rules/email'
import { linkExpiresAt, linkState } from '../rules/sign-in-link'
import { findPersonByEmail } from '../store/people.server'
import { findLink, insertLink, type Identified } from '../store/sign-in-links.server'
import { isToken, newToken } from '../store/tokens.server'

/** A browser's secret, to be kept in its cookie: what it asks for works nowhere else. */
export type Asked = { browserSecret: string }

/**
 * Asks for a sign-in link by mail. A known and an unknown address take the same steps and get the same answer, so
 * nobody can find out who has an account; the letter itself is made by the job. Refused: `bad-email` (by shape only).
 */
export async function requestSignInLink(
  work: Work,
  input: { email: string; locale: Locale; returnTo?: string; browserSecret?: string | null; identified?: SealedIdentity | null },
): Promise<Result<Asked, 'bad-email'>> {
  const email = normalizeEmail(input.email)
  if (!isEmail(email)) return refuse('bad-email')
  return await inTransaction(work, async (inside) => {
    const person = await findPersonByEmail(inside.scope, inside.db, email)
    return accept(await askForLetter(inside, { personId: person?.id ?? null, locale: input.locale, returnTo: isOwnPath(input.returnTo) ? input.returnTo : null, browserSecret: input.browserSecret, identified: openedIdentity(input.identified) }))
  })
}

/**
 * Asks for a new letter to the same person, from the browser in which their link has been opened: they cannot go back to
 * the one that asked. Refused: `link-not-valid`.
 */
export async function requestLinkHere(work: Work, input: { token: string; locale: Locale; browserSecret?: string | null }): Promise<Result<Asked, 'link-not-valid'>> {
  return await inTransaction(work, async (inside) => {
    const link = await findLink(inside.scope, inside.db, input.token, null)
    if (!link || linkState(link, inside.now) !== 'usable') return refuse('link-not-valid')
    return accept(await askForLetter(inside, { personId: link.personId, locale: input.locale, returnTo: link.returnTo, browserSecret: input.browserSecret, identified: null }))
  })
}

function openedIdentity(sealed: SealedIdentity | null | undefined): Identified | null {
  return sealed ? { strongKey: Uint8Array.from(Buffer.from(sealed.key, 'base64url')), isProtected: sealed.isProtected } : null
}

// A browser that asks again keeps its secret: of two letters it then does not matter which one is opened.
async function askForLetter(inside: WorkInTransaction, asked: { personId: string | null; locale: Locale; returnTo: string | null; browserSecret?: string | null; identified: Identified | null }): Promise<Asked> {
  const { personId, locale, returnTo, identified } = asked
  const browserSecret = isToken(asked.browserSecret) ? asked.browserSecret : newToken()
  const linkId = await insertLink(inside.scope, inside.db, { personId, browserSecret, returnTo, identified, createdAt: inside.now, expiresAt: linkExpiresAt(inside.now) })
  const payload: SignInRequested = { linkId, personId, locale }
  await recordChange(inside, {
    action: IDENTITY_EVENTS.signInRequested,
    subject: { kind: 'person', id: personId ?? undefined },
    event: { name: IDENTITY_EVENTS.signInRequested, payload },
  })
  return { browserSecret }
}
