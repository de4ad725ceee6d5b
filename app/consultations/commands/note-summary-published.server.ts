import { accept, type Result } from '~/kernel/results'
import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'
import { invalidateTags } from '~/platform/http/invalidate.server'
import { CONSULTATION_EVENTS } from '../contract'
import { saveSummaryPublished } from '../store/consultations.server'

/** Notes that the summary of a consultation has come out, so that its pages and the lists say so; the day is that of its first version. Safe to repeat. */
export async function noteSummaryPublished(work: Work, input: { consultationId: string; at: Date }): Promise<Result<null, never>> {
  return await inTransaction(work, async (inside) => {
    if (await saveSummaryPublished(inside.scope, inside.db, input.consultationId, input.at)) {
      await recordChange(inside, {
        action: 'consultations.summary-noted',
        subject: { kind: 'consultation', id: input.consultationId },
        event: { name: CONSULTATION_EVENTS.changed, payload: { consultationId: input.consultationId } },
      })
      await invalidateTags(inside, ['consultations', `consultation:${input.consultationId}`])
    }
    return accept(null)
  })
}
