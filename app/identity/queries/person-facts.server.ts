import { dayOf } from '~/kernel/times'
import type { Work } from '~/platform/db/work.server'
import type { PersonFacts } from '../contract'
import { findPerson } from '../store/people.server'

/** One person with the roles held today, for letters to them; null when their time has ended. */
export async function personFacts(work: Pick<Work, 'scope' | 'db' | 'now'>, personId: string): Promise<PersonFacts | null> {
  return await findPerson(work.scope, work.db, personId, dayOf(work.now))
}
