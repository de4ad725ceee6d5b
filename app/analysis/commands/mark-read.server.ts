import { holdsAny } from '~/identity/guards.server'
import { isId } from '~/kernel/ids'
import { accept, type Result } from '~/kernel/results'
import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'
import { forbidden } from '~/platform/http/responses.server'
import type { SourceKind } from '../contract'
import { ANALYSIS_PERMISSIONS } from '../rules/permissions'
import { saveReadMarks } from '../store/read-marks.server'
import { personOf } from './person-of.server'

/** Notes that answers or statements have been read in full. Sources that no longer count are left out; marking twice changes nothing. */
export async function markRead(work: Work, input: { consultationId: string; sourceKind: SourceKind; sourceIds: readonly string[] }): Promise<Result<{ markedCount: number }>> {
  const sourceIds = input.sourceIds.filter(isId)
  return await inTransaction(work, async (inside) => {
    if (!(await holdsAny(inside, ANALYSIS_PERMISSIONS['analysis.code']))) return forbidden()
    const markedCount = await saveReadMarks(inside.scope, inside.db, { ...input, sourceIds, readAt: inside.now, readBy: personOf(inside) })
    if (markedCount > 0) {
      const id = sourceIds.length === 1 ? sourceIds[0] : undefined
      await recordChange(inside, { action: 'mark-read', subject: { kind: input.sourceKind, id }, details: { consultationId: input.consultationId, count: markedCount } })
    }
    return accept({ markedCount })
  })
}
