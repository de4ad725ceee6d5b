import { isId } from '~/kernel/ids'
import { accept, refuse, type Result } from '~/kernel/results'
import { dayOf } from '~/kernel/times'
import { inTransaction, type Work } from '~/platform/db/work.server'
import type { Workspace } from '../contract'
import { workspacesOf } from '../rules/permissions'
import { findPerson } from '../store/people.server'
import { openSession, type SigningBrowser } from './open-session.server'

/** Signs in as one of the demo's people without a mail. Refused: `not-in-demo` outside demo mode, `no-such-person`. */
export async function signInAsDemo(
  work: Work,
  input: { personId: string; isDemo: boolean } & SigningBrowser,
): Promise<Result<{ sessionToken: string; workspaces: Workspace[] }, 'not-in-demo' | 'no-such-person'>> {
  if (!input.isDemo) return refuse('not-in-demo')
  if (!isId(input.personId)) return refuse('no-such-person')
  return await inTransaction(work, async (inside) => {
    const person = await findPerson(inside.scope, inside.db, input.personId, dayOf(work.now))
    if (!person) return refuse('no-such-person')
    const { sessionToken } = await openSession(inside, { person, way: 'demo', browser: input })
    return accept({ sessionToken, workspaces: workspacesOf(person.roles) })
  })
}
