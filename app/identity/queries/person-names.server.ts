import type { Work } from '~/platform/db/work.server'
import { findNames } from '../store/people.server'

/** The names of people by their ids, also of those whose time has ended: for those who read what they did. */
export async function personNames(work: Pick<Work, 'scope' | 'db'>, personIds: readonly string[]): Promise<Record<string, string>> {
  return await findNames(work.scope, work.db, [...new Set(personIds)])
}
