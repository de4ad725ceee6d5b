import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'
import { forgetAddresses } from '../store/remark-addresses.server'

/** Forgets again the addresses of remarks that a restored copy of the database brought back: their replies have been sent. Safe to repeat. */
export async function forgetRemarkAddressesAgain(work: Work, { ids }: { ids: readonly string[] }): Promise<{ count: number }> {
  return await inTransaction(work, async (inside) => {
    const count = await forgetAddresses(inside.scope, inside.db, ids)
    if (count > 0) await recordChange(inside, { action: 'accessibility.addresses-forgotten-again', subject: { kind: 'remark' }, details: { count } })
    return { count }
  })
}
