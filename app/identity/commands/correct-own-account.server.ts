import type { Locale } from '~/kernel/locales'
import { accept, refuse, type Result } from '~/kernel/results'
import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'
import { saveNameAndLanguage } from '../store/account.server'

/** Puts one's own name and language right (GDPR art. 16). The old name is kept nowhere. */
export async function correctOwnAccount(work: Work, input: { personId: string; displayName: string; locale: Locale }): Promise<Result<null, 'no-such-person'>> {
  const { personId, ...change } = input
  return await inTransaction(work, async (inside) => {
    if (!(await saveNameAndLanguage(inside.scope, inside.db, personId, change))) return refuse('no-such-person')
    await recordChange(inside, { action: 'identity.account-corrected', subject: { kind: 'person', id: personId } })
    return accept(null)
  })
}
