import { dayOf } from '~/kernel/times'
import type { Work } from '~/platform/db/work.server'
import type { Viewer } from '../contract'
import { mayComeBy, workspacesOf } from '../rules/permissions'
import { isDueForNote, isSecretDue, isSessionOpen } from '../rules/session'
import { findPerson } from '../store/people.server'
import { findSession, noteSession } from '../store/sessions.server'

type Asking = Pick<Work, 'scope' | 'db' | 'now'>

/** Who is signed in, and whether their session needs a new secret because they hold other roles than when it got this one. */
export type SignedIn = { viewer: Viewer; isSecretDue: boolean }

/**
 * Who is signed in with this session secret, with the roles held today; null when nobody is. Where the directory is
 * required, a session that began another way counts no longer once its person holds a role that needs it.
 */
export async function signedInWith(work: Asking, sessionToken: string | null | undefined, isDirectoryRequired: boolean): Promise<SignedIn | null> {
  if (!sessionToken) return null
  const session = await findSession(work.scope, work.db, sessionToken, work.now)
  if (!session || !isSessionOpen(session, work.now)) return null
  const person = await findPerson(work.scope, work.db, session.personId, dayOf(work.now))
  if (!person || !mayComeBy(session.way, person.roles, isDirectoryRequired)) return null
  // Reading keeps the session open; the note is the only thing a reading page writes, at most every few minutes.
  if (isDueForNote(session, work.now)) await noteSession(work.scope, work.db, session.id, work.now)
  const { personId, displayName, email, locale, roles } = person
  const viewer = { personId, sessionId: session.id, signedInAt: session.createdAt, displayName, email, locale, roles, workspaces: workspacesOf(roles) }
  return { viewer, isSecretDue: session.isCurrent && isSecretDue(session, roles) }
}

/** The same without the secret's state, where every way suffices: who is signed in. */
export async function viewerOf(work: Asking, sessionToken: string | null | undefined): Promise<Viewer | null> {
  return (await signedInWith(work, sessionToken, false))?.viewer ?? null
}
