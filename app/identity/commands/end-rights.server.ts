import { dayOf } from '~/kernel/times'
import type { WorkInTransaction } from '~/platform/db/work.server'
import { lastDayAtOnce } from '../rules/grants'
import { decideRequest, findUndecided } from '../store/administrator-requests.server'
import { endAllGrants } from '../store/grants.server'

/** Ends at once all that somebody holds or is to hold, and the request to make them administrator that waits. */
export async function endRights({ scope, db, now }: WorkInTransaction, personId: string): Promise<void> {
  await endAllGrants(scope, db, personId, lastDayAtOnce(dayOf(now)))
  const waiting = await findUndecided(scope, db, personId)
  if (waiting) await decideRequest(scope, db, waiting.id, { outcome: 'expired', by: null, at: now })
}
