import { accept, type Result } from '~/kernel/results'
import { inTransaction, type Work } from '~/platform/db/work.server'
import { invalidateTags } from '~/platform/http/invalidate.server'
import { isClosed } from '../store/shown-answers.server'
import { areFrozen, lockTallies } from '../store/tallies.server'
import { countAnew } from './count-anew.server'

/**
 * Counts the answers of a consultation. Run as a job after answers have come, changed or gone; pages read what it leaves and
 * never count. What is shown of the questions changes only when enough people's answers have, and when answering is over.
 * Safe to repeat. Released passages of an answer that is gone leave the public pages with it. Frozen tallies stay as they are.
 */
export async function refreshTallies(work: Work, input: { consultationId: string }): Promise<Result<null>> {
  return await inTransaction(work, async (inside) => {
    const { scope, db, now } = inside
    await lockTallies(scope, db, input.consultationId)
    if (!(await areFrozen(scope, db, input.consultationId))) await countAnew(inside, input.consultationId, await isClosed(scope, db, input.consultationId, now))
    await invalidateTags(inside, [`summary:${input.consultationId}`])
    return accept(null)
  })
}
