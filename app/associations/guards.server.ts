import type { CountyScope } from '~/kernel/county-scope'
import type { Transaction } from '~/platform/db/database.server'
import type { RepresentativePosition } from './contract'
import { lockRepresentation } from './store/representations.server'

/**
 * In what position a person may speak for an association on this day, or null when they may not. The row stays locked
 * until the caller's transaction ends, so a right cannot end between the check and the statement.
 */
export async function mayRepresent(scope: CountyScope, tx: Transaction, associationId: string, personId: string, day: string): Promise<RepresentativePosition | null> {
  return await lockRepresentation(scope, tx, associationId, personId, day)
}
