import type { CountyScope } from '~/kernel/county-scope'
import type { Transaction } from '~/platform/db/database.server'
import { renewSalt } from './store/responses.server'

/**
 * Gives an answer another salt in the caller's transaction, because it is shown to others otherwise from now on: what was
 * said of it before leads to it no more. An answer that is gone gets none.
 */
export async function renewProof(scope: CountyScope, inside: Transaction, responseId: string): Promise<void> {
  await renewSalt(scope, inside, responseId)
}
