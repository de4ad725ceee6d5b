import { accept, type Result } from '~/kernel/results'
import { addEvent, type Work } from '~/platform/db/work.server'
import { OVERSIGHT_EVENTS } from '../contract'
import { isClosed, supplementDueAt } from '../rules/supplements'
import { findClosing } from '../store/counted-answers.server'

/**
 * Sees to it that a supplement tells of answers that came, changed or went after closing. Those of ten minutes are told
 * together: one alone would be seen to happen. Before closing there is nothing to do. Safe to repeat.
 */
export async function planSupplement(work: Work, input: { consultationId: string }): Promise<Result<null, never>> {
  const closing = await findClosing(work.scope, work.db, input.consultationId)
  if (closing && isClosed(closing.closesAt, work.now)) {
    await addEvent(work, {
      name: OVERSIGHT_EVENTS.countingDue,
      payload: { consultationId: input.consultationId },
      key: `${OVERSIGHT_EVENTS.countingDue}:${input.consultationId}`,
      runAt: supplementDueAt(work.now),
    })
  }
  return accept(null)
}
