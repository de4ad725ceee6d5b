import { recordDeletion } from '~/platform/db/deletions.server'
import { inTransaction, type Work } from '~/platform/db/work.server'
import { forgetAddresses } from '../store/remark-addresses.server'

/** Forgets the address of a remark whose reply has been sent. Safe to repeat. */
export async function forgetRemarkAddress(work: Work, input: { remarkId: string }): Promise<void> {
  await inTransaction(work, async (inside) => {
    const count = await forgetAddresses(inside.scope, inside.db, [input.remarkId])
    await recordDeletion(inside, { kind: 'remark-addresses', reason: 'kept-long-enough', keptFor: 'P0D', count, ids: [input.remarkId] })
  })
}
