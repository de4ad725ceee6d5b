import { inTransaction, recordChange, type Work, type WorkInTransaction } from '~/platform/db/work.server'
import { invalidateTags } from '~/platform/http/invalidate.server'
import { ANSWER_EVENTS } from '../contract'
import { deleteByIds, withdrawByIds } from '../store/retention.server'

/**
 * Deletes again what a restored copy of the database brought back: whole answers, or the words of withdrawn ones.
 * Ids that are not there are passed over; safe to repeat.
 */
export async function deleteAnswersAgain(work: Work, { ids, wasWithdrawn }: { ids: readonly string[]; wasWithdrawn: boolean }): Promise<{ count: number }> {
  return await inTransaction(work, async (inside) => {
    const { count, consultationIds } = wasWithdrawn ? await withdrawByIds(inside.scope, inside.db, ids, inside.now) : await deleteByIds(inside.scope, inside.db, ids)
    for (const consultationId of consultationIds) await note(inside, consultationId, count, wasWithdrawn ? ANSWER_EVENTS.withdrawn : ANSWER_EVENTS.deleted)
    return { count }
  })
}

async function note(inside: WorkInTransaction, consultationId: string, count: number, name: string): Promise<void> {
  await invalidateTags(inside, [`summary:${consultationId}`, `consultation:${consultationId}`])
  await recordChange(inside, {
    action: 'answers.deleted-again',
    subject: { kind: 'consultation', id: consultationId },
    details: { count },
    event: { name, payload: { consultationId }, key: `${name}:${consultationId}` },
  })
}
