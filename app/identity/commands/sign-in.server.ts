import { accept, refuse, type Result } from '~/kernel/results'
import { dayOf } from '~/kernel/times'
import { inTransaction, type Work } from '~/platform/db/work.server'
import type { Workspace } from '../contract'
import { workspacesOf } from '../rules/permissions'
import { findPerson } from '../store/people.server'
import { findLink, useLink } from '../store/sign-in-links.server'
import { openSession } from './open-session.server'

/**
 * Signs in with the secret of a mailed link, once. Whatever is wrong (unknown, used, too old, the person's time has
 * ended), the answer is `link-not-valid`: the page offers a new link in every case.
 */
export async function signIn(
  work: Work,
  input: { token: string; earlierToken?: string },
): Promise<Result<{ sessionToken: string; returnTo: string | null; workspaces: Workspace[] }, 'link-not-valid'>> {
  return await inTransaction(work, async (inside) => {
    const link = await findLink(inside.scope, inside.db, input.token)
    const person = link && (await findPerson(inside.scope, inside.db, link.personId, dayOf(work.now)))
    if (!link || !person) return refuse('link-not-valid')
    if (!(await useLink(inside.scope, inside.db, link.id, work.now))) return refuse('link-not-valid')
    const { sessionToken } = await openSession(inside, { personId: person.personId, earlierToken: input.earlierToken, way: 'link' })
    return accept({ sessionToken, returnTo: link.returnTo, workspaces: workspacesOf(person.roles) })
  })
}
