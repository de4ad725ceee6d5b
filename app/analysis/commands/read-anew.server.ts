import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'
import type { SourceKind } from '../contract'
import { deleteReadMark } from '../store/read-marks.server'

/**
 * Has a source read anew of which more is shown since an instant: whoever read it before that read something else, and
 * "all were read" must stay true. Run as a job. Safe to repeat.
 */
export async function readAnew(work: Work, input: { consultationId: string; sourceKind: SourceKind; sourceId: string; since: Date }): Promise<{ changed: boolean }> {
  const { consultationId, sourceKind, sourceId, since } = input
  return await inTransaction(work, async (inside) => {
    if (!(await deleteReadMark(inside.scope, inside.db, { sourceKind, sourceId, until: since }))) return { changed: false }
    await recordChange(inside, { action: 'read-anew', subject: { kind: sourceKind, id: sourceId }, details: { consultationId } })
    return { changed: true }
  })
}
