import type { Work } from '~/platform/db/work.server'
import { forgetAddress } from '../store/remarks.server'

/** Forgets the address of a remark whose reply has been sent. Safe to repeat. */
export async function forgetRemarkAddress(work: Work, input: { remarkId: string }): Promise<void> {
  await forgetAddress(work.scope, work.db, input.remarkId)
}
