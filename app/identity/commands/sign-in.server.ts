import { accept, refuse, type Result } from '~/kernel/results'
import { dayOf } from '~/kernel/times'
import { recordRefusal } from '~/platform/audit/refusals.server'
import { inTransaction, type Work, type WorkInTransaction } from '~/platform/db/work.server'
import type { SignInWay, Workspace } from '../contract'
import { mayComeBy, workspacesOf } from '../rules/permissions'
import { linkOffer } from '../rules/sign-in-link'
import { findPerson } from '../store/people.server'
import { findLink, useLink, type Identified } from '../store/sign-in-links.server'
import { linkIdentified } from './link-identified.server'
import { openSession, type SigningBrowser } from './open-session.server'

/** A browser that has asked for a letter: the secret in its cookie, and what else it brings along. */
export type LetterBrowser = SigningBrowser & { browserSecret: string | null }

export type Entered = { sessionToken: string; returnTo: string | null; workspaces: Workspace[] }

/**
 * Signs in with the secret of a mailed link, once, in the browser that asked for it. Whatever is wrong (unknown, used,
 * too old, the person's time has ended), the answer is `link-not-valid`: the page offers a new link in every case. In
 * another browser it is `other-browser`, and the link stays as it was.
 */
export async function signIn(
  work: Work,
  input: { token: string; browser: LetterBrowser; isDirectoryRequired: boolean },
): Promise<Result<Entered, 'link-not-valid' | 'other-browser'>> {
  return await inTransaction(work, async (inside) => {
    const link = await findLink(inside.scope, inside.db, input.token, input.browser.browserSecret)
    const offer = linkOffer(link, inside.now)
    const entered = link && offer === 'sign-in' ? await enterByLetter(inside, { ...link, browser: input.browser, way: 'link', isDirectoryRequired: input.isDirectoryRequired }) : null
    if (entered) return accept(entered)
    const reason = !link ? 'unknown' : offer === 'sign-in' ? 'no-access' : offer
    await recordRefusal(inside, { action: 'identity.sign-in-refused', subject: { kind: 'person', id: link?.personId }, details: { way: 'link', reason } })
    return refuse(offer === 'other-browser' ? 'other-browser' : 'link-not-valid')
  })
}

/** Uses up a letter's link, known to be from this browser, and opens a session; null when it cannot be used. */
export async function enterByLetter(
  inside: WorkInTransaction,
  letter: { id: string; personId: string; returnTo: string | null; identified: Identified | null; browser: LetterBrowser; way: SignInWay; isDirectoryRequired: boolean },
): Promise<Entered | null> {
  const person = await findPerson(inside.scope, inside.db, letter.personId, dayOf(inside.now))
  if (!person || !mayComeBy(letter.way, person.roles, letter.isDirectoryRequired)) return null
  if (!(await useLink(inside.scope, inside.db, letter.id, inside.now))) return null
  if (letter.identified) await linkIdentified(inside, person.personId, letter.identified)
  const { sessionToken } = await openSession(inside, { person, way: letter.way, browser: letter.browser })
  return { sessionToken, returnTo: letter.returnTo, workspaces: workspacesOf(person.roles) }
}
