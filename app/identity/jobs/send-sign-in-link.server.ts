import { addresses } from '~/kernel/addresses'
import { dayOf } from '~/kernel/times'
import type { Work } from '~/platform/db/work.server'
import type { SignInRequested } from '../contract'
import { signInLetter } from '../mail/sign-in-letter.server'
import { linkExpiresAt } from '../rules/sign-in-link'
import { findPerson } from '../store/people.server'
import { insertLink } from '../store/sign-in-links.server'
import { newToken } from '../store/tokens.server'

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
  const person = event.personId && (await findPerson(work.scope, work.db, event.personId, dayOf(work.now)))
  if (!person) return
  const token = newToken()
  await insertLink(work.scope, work.db, { personId: person.personId, token, returnTo: event.returnTo, createdAt: work.now, expiresAt: linkExpiresAt(work.now) })
  const link = `${letterbox.publicOrigin}${addresses.signInLink(event.locale, token)}`
  const letter = signInLetter({ locale: event.locale, link, county: letterbox.countyName(event.locale), contact: letterbox.contact })
  await letterbox.mail({ to: person.email, locale: event.locale, ...letter })
}
