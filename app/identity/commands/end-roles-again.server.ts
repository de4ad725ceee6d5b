import { dayOf, type Day } from '~/kernel/times'
import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'
import { lastDayAtOnce } from '../rules/grants'
import { endGrants } from '../store/grants.server'

/** Ends again the roles that a restored copy of the database brought back: with the last day that was set, or at once. Safe to repeat. */
export async function endRolesAgain(work: Work, { ids, lastDay }: { ids: readonly string[]; lastDay?: Day | null }): Promise<{ count: number }> {
  return await inTransaction(work, async (inside) => {
    const count = await endGrants(inside.scope, inside.db, ids, lastDay ?? lastDayAtOnce(dayOf(inside.now)))
    if (count > 0) await recordChange(inside, { action: 'identity.roles-ended-again', subject: { kind: 'person' }, details: { count } })
    return { count }
  })
}
