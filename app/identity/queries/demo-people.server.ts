import { dayOf } from '~/kernel/times'
import type { Work } from '~/platform/db/work.server'
import type { PersonFacts } from '../contract'
import { listPeople } from '../store/people.server'

/** The people the demo lets one sign in as; empty outside demo mode, so that no page can show them by mistake. */
export async function demoPeople(work: Pick<Work, 'scope' | 'db' | 'now'>, isDemo: boolean): Promise<PersonFacts[]> {
  return isDemo ? await listPeople(work.scope, work.db, dayOf(work.now)) : []
}
