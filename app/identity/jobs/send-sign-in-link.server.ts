import { addresses } from '~/kernel/addresses'
import type { Work } from '~/platform/db/work.server'
import { issueSignInLink } from '../commands/issue-sign-in-link.server'
import type { SignInRequested } from '../contract'
import { directoryLetter, signInLetter } from '../mail/sign-in-letter.server'

/** What a job needs to write to somebody: where the product is, in whose name, and how mail goes out. */
export type Letterbox = {
  publicOrigin: string
  /** The county's name in the letter's language. */
  countyName: (locale: SignInRequested['locale']) => string
  contact: string
  mail: (message: { to: string; subject: string; text: string; locale: string }) => Promise<void>
}

/** What letters that open something need beside. */
export type LinkLetterbox = Letterbox & {
  /** Of the digests of codes. */
  key: Uint8Array
  /** Whether officials come through the organisation's directory only; their letter then says so. */
  isDirectoryRequired: boolean
}

/**
 * Makes the secrets of a sign-in link, keeps their digests and mails them. Safe to repeat: each try makes new ones, and
 * those whose mail never left are known to nobody. Does nothing for an address without an account.
 */
export async function sendSignInLink(work: Work, letterbox: LinkLetterbox, event: SignInRequested): Promise<void> {
  if (event.personId === null) return
  const { locale, linkId, personId } = event
  const { publicOrigin, key, isDirectoryRequired, contact } = letterbox
  const issued = await issueSignInLink(work, { linkId, personId, key, isDirectoryRequired })
  if (!issued.ok) return
  const { email, secrets } = issued.value
  const facts = { locale, county: letterbox.countyName(locale), contact }
  const letter = secrets
    ? signInLetter({ ...facts, link: `${publicOrigin}${addresses.signInLink(locale, secrets.token)}`, code: secrets.code })
    : directoryLetter({ ...facts, address: `${publicOrigin}${addresses.signIn(locale)}` })
  await letterbox.mail({ to: email, locale, ...letter })
}
