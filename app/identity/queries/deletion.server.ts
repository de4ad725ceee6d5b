import type { Day } from '~/kernel/times'
import type { Work } from '~/platform/db/work.server'
import { countEndedBy, countLinksExpired, countSessionsOver } from '../store/leaving.server'

type Asked = Pick<Work, 'scope' | 'db'>

/** How many people would lose their names by a day. */
export async function peopleDue(work: Asked, until: Day): Promise<number> {
  return await countEndedBy(work.scope, work.db, until)
}

/** How many sign-in links would be deleted by an instant. */
export async function linksDue(work: Asked, before: Date): Promise<number> {
  return await countLinksExpired(work.scope, work.db, before)
}

/** How many sessions would be deleted by an instant. */
export async function sessionsDue(work: Asked, before: Date): Promise<number> {
  return await countSessionsOver(work.scope, work.db, before)
}
