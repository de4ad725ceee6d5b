import type { Day } from '~/kernel/times'
import { accept, refuse, type Result } from '~/kernel/results'
import { recordDeletion } from '~/platform/db/deletions.server'
import { inTransaction, recordChange, type Work, type WorkInTransaction } from '~/platform/db/work.server'
import { invalidateTags } from '~/platform/http/invalidate.server'
import { ANSWER_EVENTS } from '../contract'
import { whyAnswersAreKept, type KeptBecause, type MatterFacts } from '../rules/retention'
import { deleteResponses } from '../store/retention.server'

/** Facts of other areas about the matter, asked inside the transaction that deletes. */
export type DeletionGuards = { matterFacts: (inside: Pick<WorkInTransaction, 'scope' | 'db'>, consultationId: string) => Promise<MatterFacts> }

/**
 * Deletes the answers of a matter whose time is over (`until`: the last such day; `longest`: the last one where no summary came), withdrawn ones among them, in batches,
 * so that nobody waits. Its counts must have been frozen. Safe to repeat and to interrupt.
 */
export async function deleteAnswers(
  work: Work,
  input: { consultationId: string; until: Day; longest: Day; keptFor: string; batch?: number },
  guards: DeletionGuards,
): Promise<Result<{ count: number }, KeptBecause>> {
  const { consultationId, until, longest, keptFor, batch = 500 } = input
  let total = 0
  for (let isLast = false; !isLast; ) {
    const done = await inTransaction(work, async (inside): Promise<Result<number, KeptBecause>> => {
      const because = whyAnswersAreKept(await guards.matterFacts(inside, consultationId), until, longest)
      if (because) return refuse(because)
      const ids = await deleteResponses(inside.scope, inside.db, consultationId, batch)
      if (ids.length > 0) await note(inside, consultationId, { ids, keptFor })
      return accept(ids.length)
    })
    if (!done.ok) return done
    total += done.value
    isLast = done.value < batch
  }
  return accept({ count: total })
}

async function note(inside: WorkInTransaction, consultationId: string, { ids, keptFor }: { ids: string[]; keptFor: string }): Promise<void> {
  await recordDeletion(inside, { kind: 'answers', reason: 'kept-long-enough', keptFor, count: ids.length, ids })
  await invalidateTags(inside, [`summary:${consultationId}`, `consultation:${consultationId}`])
  await recordChange(inside, {
    action: ANSWER_EVENTS.deleted,
    subject: { kind: 'consultation', id: consultationId },
    details: { count: ids.length },
    event: { name: ANSWER_EVENTS.deleted, payload: { consultationId }, key: `${ANSWER_EVENTS.deleted}:${consultationId}` },
  })
}
