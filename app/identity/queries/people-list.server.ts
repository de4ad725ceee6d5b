import { isId } from '~/kernel/ids'
import { dayOf } from '~/kernel/times'
import type { Work } from '~/platform/db/work.server'
import { ROLES, type Role } from '../contract'
import { searchPeople } from '../store/people-list.server'

/** What the list is narrowed to, as it stands in the address. */
export type PeopleAsked = { q?: string; role?: string; state?: string; after?: string }

/** Somebody in the list of people. */
export type ListedPerson = { personId: string; displayName: string; email: string | null; roles: Role[] }

/** People shown at once. */
export const PEOPLE_PAGE = 50

/** Those who may sign in (or, with the state `ended`, could), by name, whose name or address holds the words and who hold the role today. */
export async function peopleList(work: Pick<Work, 'scope' | 'db' | 'now'>, asked: PeopleAsked): Promise<{ items: ListedPerson[]; next: string | null }> {
  const filters = {
    words: (asked.q ?? '').trim().slice(0, 100),
    role: ROLES.find((role) => role === asked.role) ?? null,
    isEnded: asked.state === 'ended',
    after: isId(asked.after) ? asked.after : null,
  }
  const rows = await searchPeople(work.scope, work.db, filters, dayOf(work.now), PEOPLE_PAGE + 1)
  const items = rows.slice(0, PEOPLE_PAGE).map(({ id, ...row }) => ({ personId: id, ...row }))
  return { items, next: rows.length > PEOPLE_PAGE ? items.at(-1)!.personId : null }
}
