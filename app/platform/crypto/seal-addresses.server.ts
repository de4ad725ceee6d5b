import type { CountyScope } from '~/kernel/county-scope'
import type { Reader, Transaction } from '~/platform/db/database.server'
import { removeOldVersions } from '~/platform/db/old-versions.server'
import { inTransaction, recordChange, type Work, type WorkInTransaction } from '~/platform/db/work.server'
import type { DataKeys } from './data-keys.server'
import { isSealedNow, openText, sealText } from './envelope.server'

/** A table that keeps addresses sealed, and the column of before in which they stood as they were typed. */
export type SealedAddresses = {
  table: string
  /** At most `limit` rows whose address is not sealed. */
  findUnsealed: (scope: CountyScope, db: Transaction, limit: number) => Promise<{ id: string; email: string }[]>
  listSealed: (scope: CountyScope, db: Reader) => Promise<{ id: string; emailSealed: Uint8Array }[]>
  /** Puts a sealed address in the place of whatever stands there; does nothing when the address has been forgotten meanwhile. */
  saveSealed: (scope: CountyScope, db: Transaction, id: string, emailSealed: Uint8Array<ArrayBuffer>) => Promise<void>
}

const BATCH = 200

/**
 * Seals every address of a table that is not sealed with the key in use: those from before sealing and those sealed with
 * an old key. Safe to repeat and to interrupt. Addresses that no key opens stay as they are and are counted. What was
 * done goes into the audit log under the given action, as a number.
 */
export async function sealAddresses(work: Work, keys: DataKeys, addresses: SealedAddresses, note: { action: string; kind: string }): Promise<{ sealed: number; closed: number }> {
  let sealed = 0
  for (let count = BATCH; count === BATCH; sealed += count) {
    count = await inTransaction(work, async (inside) => {
      const found = await addresses.findUnsealed(inside.scope, inside.db, BATCH)
      for (const { id, email } of found) await save(inside, keys, addresses, id, email)
      return found.length
    })
  }
  const again = await sealAnew(work, keys, addresses)
  sealed += again.sealed
  if (sealed > 0) {
    await inTransaction(work, async (inside) => await recordChange(inside, { action: note.action, subject: { kind: note.kind }, details: { count: sealed } }))
    // The words of before lie in the table's files until the database clears them away.
    await removeOldVersions(work.db, [addresses.table], { wholly: true })
  }
  return { sealed, closed: again.closed }
}

async function sealAnew(work: Work, keys: DataKeys, addresses: SealedAddresses): Promise<{ sealed: number; closed: number }> {
  const before = (await addresses.listSealed(work.scope, work.db)).filter(({ emailSealed }) => !isSealedNow(keys, emailSealed))
  let closed = 0
  for (const { id, emailSealed } of before) {
    try {
      const email = openText(keys, emailSealed, { countyId: work.scope.countyId, table: addresses.table, rowId: id })
      await inTransaction(work, async (inside) => await save(inside, keys, addresses, id, email))
    } catch (error) {
      if (!(error instanceof Error) || error.name !== 'SealBroken') throw error
      closed += 1
    }
  }
  return { sealed: before.length - closed, closed }
}

async function save({ scope, db }: WorkInTransaction, keys: DataKeys, { table, saveSealed }: SealedAddresses, id: string, email: string): Promise<void> {
  await saveSealed(scope, db, id, sealText(keys, email, { countyId: scope.countyId, table, rowId: id }))
}
