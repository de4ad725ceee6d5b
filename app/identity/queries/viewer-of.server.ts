import { dayOf } from '~/kernel/times'
import type { Work } from '~/platform/db/work.server'
import type { Viewer } from '../contract'
import { workspacesOf } from '../rules/permissions'
import { isDueForNote, isSessionOpen } from '../rules/session'
import { findPerson } from '../store/people.server'
import { findSession, noteSession } from '../store/sessions.server'

/** Who is signed in with this session secret, with the roles held today; null when nobody is. */
export async function viewerOf(work: Pick<Work, 'scope' | 'db' | 'now'>, sessionToken: string | null | undefined): Promise<Viewer | null> {
  if (!sessionToken) return null
  const session = await findSession(work.scope, work.db, sessionToken)
  if (!session || !isSessionOpen(session, work.now)) return null
  const person = await findPerson(work.scope, work.db, session.personId, dayOf(work.now))
  if (!person) return null
  // Reading keeps the session open; the note is the only thing a reading page writes, at most every few minutes.
  if (isDueForNote(session, work.now)) await noteSession(work.scope, work.db, session.id, work.now)
  return { personId: person.personId, sessionId: session.id, displayName: person.displayName, email: person.email, locale: person.locale, roles: person.roles, workspaces: workspacesOf(person.roles) }
}
