import { accept, type Result } from '~/kernel/results'
import { inTransaction, type Work } from '~/platform/db/work.server'
import { invalidateTags } from '~/platform/http/invalidate.server'
import { areFrozen, lockTallies } from '../store/tallies.server'
import { countAnew } from './count-anew.server'

/**
 * Counts all answers of a consultation anew. Run as a job after answers have come, changed or gone; pages read what it
 * leaves and never count. Safe to repeat. Released passages of an answer that is gone leave the public pages with it.
 * Frozen tallies stay as they are.
 */
export async function refreshTallies(work: Work, input: { consultationId: string }): Promise<Result<null>> {
  return await inTransaction(work, async (inside) => {
    await lockTallies(inside.scope, inside.db, input.consultationId)
    if (!(await areFrozen(inside.scope, inside.db, input.consultationId))) await countAnew(inside, input.consultationId, null)
    await invalidateTags(inside, [`summary:${input.consultationId}`])
    return accept(null)
  })
}
