import { accept, refuse, type Result } from '~/kernel/results'
import { dayOf } from '~/kernel/times'
import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'
import { mayComeBy } from '../rules/permissions'
import { LETTER_CODE_LENGTH } from '../rules/sign-in-link'
import { findPerson } from '../store/people.server'
import { fillLink } from '../store/sign-in-links.server'
import { keyedDigest, newLetterCode, newToken } from '../store/tokens.server'

/** What a letter carries; without secrets for somebody who signs in through the organisation's directory only. */
export type IssuedLink = { email: string; secrets: { token: string; code: string } | null }

/**
 * Makes the secrets of a link that somebody asked for and keeps their digests; the secrets are only in the answer.
 * Refused: `no-such-person`, `link-not-valid` when it has been used or is gone.
 */
export async function issueSignInLink(
  work: Work,
  input: { linkId: string; personId: string; key: Uint8Array; isDirectoryRequired: boolean },
): Promise<Result<IssuedLink, 'no-such-person' | 'link-not-valid'>> {
  return await inTransaction(work, async (inside) => {
    const person = await findPerson(inside.scope, inside.db, input.personId, dayOf(work.now))
    if (!person?.email) return refuse('no-such-person')
    if (!mayComeBy('link', person.roles, input.isDirectoryRequired)) return accept({ email: person.email, secrets: null })
    const secrets = { token: newToken(), code: newLetterCode(LETTER_CODE_LENGTH) }
    const codeDigest = keyedDigest(inside.scope, input.key, 'letter-code', `${input.linkId} ${secrets.code}`)
    if (!(await fillLink(inside.scope, inside.db, input.linkId, { token: secrets.token, codeDigest }))) return refuse('link-not-valid')
    await recordChange(inside, { action: 'identity.sign-in-link-issued', subject: { kind: 'person', id: person.personId } })
    return accept({ email: person.email, secrets })
  })
}
