import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'
import { erasedAddress } from '../rules/leaving'
import { eraseNames } from '../store/leaving.server'

/** Takes out again the names that a restored copy of the database brought back. Safe to repeat. */
export async function erasePeopleAgain(work: Work, { ids }: { ids: readonly string[] }): Promise<{ count: number }> {
  return await inTransaction(work, async (inside) => {
    const erased = await eraseNames(inside.scope, inside.db, ids.map((id) => ({ id, email: erasedAddress(id) })), inside.now)
    if (erased.length > 0) await recordChange(inside, { action: 'identity.people-erased-again', subject: { kind: 'person' }, details: { count: erased.length } })
    return { count: erased.length }
  })
}
