import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'
import { IDENTITY_EVENTS } from '../contract'
import { endPerson } from '../store/leaving.server'
import { endRights } from './end-rights.server'

/** Ends again the accounts that a restored copy of the database brought back. Safe to repeat. */
export async function endPeopleAgain(work: Work, { ids }: { ids: readonly string[] }): Promise<{ count: number }> {
  return await inTransaction(work, async (inside) => {
    let count = 0
    for (const id of ids) {
      if (!(await endPerson(inside.scope, inside.db, id, inside.now))) continue
      count += 1
      await endRights(inside, id)
      await recordChange(inside, {
        action: 'identity.person-ended-again', subject: { kind: 'person', id },
        event: { name: IDENTITY_EVENTS.personLeft, payload: { personId: id } },
      })
    }
    return { count }
  })
}
