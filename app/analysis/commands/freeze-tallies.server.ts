import { accept, type Result } from '~/kernel/results'
import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'
import { areFrozen, freeze, lockTallies } from '../store/tallies.server'
import { countAnew } from './count-anew.server'

/**
 * Counts the answers of a consultation for the last time and keeps the counts for good, so that the answers can be
 * deleted and what was published of them stays. What differs from the shown counts by a few people only is not told any more. Frozen once, they stay frozen: safe to repeat.
 */
export async function freezeTallies(work: Work, input: { consultationId: string }): Promise<Result<null>> {
  const { consultationId } = input
  return await inTransaction(work, async (inside) => {
    await lockTallies(inside.scope, inside.db, consultationId)
    if (await areFrozen(inside.scope, inside.db, consultationId)) return accept(null)
    await countAnew(inside, consultationId, true)
    await freeze(inside.scope, inside.db, consultationId, inside.now)
    await recordChange(inside, { action: 'analysis.tallies-frozen', subject: { kind: 'consultation', id: consultationId } })
    return accept(null)
  })
}
