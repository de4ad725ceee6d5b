import { addEvent, inTransaction, type Work } from '~/platform/db/work.server'
import { ANSWER_EVENTS } from '../contract'
import { lastClosing, nextLook } from '../rules/old-drafts'
import { findNextDue } from '../store/old-drafts.server'

/** Sees to it that old drafts are looked at when the next one falls due. Safe to repeat: one job for the whole county. */
export async function planDraftDeletion(work: Work): Promise<void> {
  await inTransaction(work, async (inside) => {
    const { receiptUntil, closing } = await findNextDue(inside.scope, inside.db, lastClosing(inside.now))
    const runAt = nextLook(receiptUntil, closing)
    if (runAt) await addEvent(inside, { name: ANSWER_EVENTS.draftsDue, payload: {}, key: `${ANSWER_EVENTS.draftsDue}:${inside.scope.countyId}`, runAt })
  })
}
