import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'
import { letGo, type Unlinkable } from './unlink-keys.server'

/** Lets go again of the keys that a restored copy of the database brought back. Safe to repeat. */
export async function unlinkKeysAgain(work: Work, { ids, provider }: { ids: readonly string[]; provider: Unlinkable }): Promise<{ count: number }> {
  return await inTransaction(work, async (inside) => {
    let count = 0
    for (const id of ids) if (await letGo(inside, id, provider)) count += 1
    if (count > 0) await recordChange(inside, { action: 'identity.keys-unlinked-again', subject: { kind: 'person' }, details: { provider, count } })
    return { count }
  })
}
