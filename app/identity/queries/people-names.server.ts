import type { Work } from '~/platform/db/work.server'
import { findNames } from '../store/people.server'

/** The names of people by their ids, also of those whose time has ended: who did something stays known. */
export async function peopleNames(work: Pick<Work, 'scope' | 'db'>, personIds: readonly string[]): Promise<Record<string, string>> {
  return personIds.length === 0 ? {} : await findNames(work.scope, work.db, personIds)
}
