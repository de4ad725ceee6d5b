import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'
import type { SourceKind } from '../contract'
import { deleteReadMark } from '../store/read-marks.server'

/**
 * Has a source read anew of which more is shown than before: whoever read it read something else, and "all were read" must
 * stay true. No clock tells what a mark had seen, so one given since then goes too. Run as a job. Safe to repeat.
 */
export async function readAnew(work: Work, input: { consultationId: string; sourceKind: SourceKind; sourceId: string }): Promise<void> {
  const { consultationId, sourceKind, sourceId } = input
  await inTransaction(work, async (inside) => {
    if (!(await deleteReadMark(inside.scope, inside.db, { sourceKind, sourceId }))) return
    await recordChange(inside, { action: 'read-anew', subject: { kind: sourceKind, id: sourceId }, details: { consultationId } })
  })
}
