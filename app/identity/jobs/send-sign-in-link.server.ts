import { addresses } from '~/kernel/addresses'
import type { Work } from '~/platform/db/work.server'
import { issueSignInLink } from '../commands/issue-sign-in-link.server'
import type { SignInRequested } from '../contract'
import { signInLetter } from '../mail/sign-in-letter.server'

/** What the job needs to write to somebody: where the product is, in whose name, and how mail goes out. */
export type Letterbox = {
  publicOrigin: string
  /** The county's name in the letter's language. */
  countyName: (locale: SignInRequested['locale']) => string
  contact: string
  mail: (message: { to: string; subject: string; text: string; locale: string }) => Promise<void>
}

/**
 * Makes a sign-in link, keeps its digest and mails it. Safe to repeat: each try makes a new link, and one whose mail
 * never left is known to nobody. Does nothing for an address without an account.
 */
export async function sendSignInLink(work: Work, letterbox: Letterbox, event: SignInRequested): Promise<void> {
  if (event.personId === null) return
  const issued = await issueSignInLink(work, { personId: event.personId, returnTo: event.returnTo })
  if (!issued.ok) return
  const link = `${letterbox.publicOrigin}${addresses.signInLink(event.locale, issued.value.token)}`
  const letter = signInLetter({ locale: event.locale, link, county: letterbox.countyName(event.locale), contact: letterbox.contact })
  await letterbox.mail({ to: issued.value.email, locale: event.locale, ...letter })
}
