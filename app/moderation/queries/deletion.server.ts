import type { Day } from '~/kernel/times'
import type { Work } from '~/platform/db/work.server'
import { URGENT } from '../rules/handing-over'
import { countOldHandOvers, countOldRequests, countOldViews } from '../store/old-records.server'

type Asked = Pick<Work, 'scope' | 'db'>

/** How many matters that belong elsewhere would be deleted by an instant; those to be done are not. */
export async function handOversDue({ scope, db }: Asked, before: Date): Promise<number> {
  return await countOldHandOvers(scope, db, before, URGENT)
}

/** How many requests to see documents would be deleted on a day. */
export async function requestsDue({ scope, db }: Asked, until: Day): Promise<number> {
  return await countOldRequests(scope, db, until)
}

/** How many notes of who saw an original would be deleted by an instant. */
export async function viewsDue({ scope, db }: Asked, before: Date): Promise<number> {
  return await countOldViews(scope, db, before)
}
