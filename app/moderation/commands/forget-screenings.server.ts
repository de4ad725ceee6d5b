import { inTransaction, type Work } from '~/platform/db/work.server'
import { removeScreenedOfGone } from '../store/texts.server'

/** Forgets that answers which are gone, withdrawn or deleted, have been looked through. Run after answers went; safe to repeat. */
export async function forgetScreenings(work: Work): Promise<void> {
  await inTransaction(work, async (inside) => await removeScreenedOfGone(inside.scope, inside.db))
}
