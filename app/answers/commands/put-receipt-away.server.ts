import type { Work } from '~/platform/db/work.server'
import { digestOf } from '../store/codes.server'
import { closeReceipt } from '../store/drafts.server'

/** Puts the receipt away: from now on the draft's address shows nothing, and only the code leads to the answer. */
export async function putReceiptAway(work: Work, input: { token: string }): Promise<void> {
  await closeReceipt(work.scope, work.db, digestOf(input.token), work.now)
}
