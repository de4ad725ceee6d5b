import type { DataKeys } from '~/platform/crypto/data-keys.server'
import { isSealedNow, openText, sealText } from '~/platform/crypto/envelope.server'
import { removeOldVersions } from '~/platform/db/old-versions.server'
import { inTransaction, recordChange, type Work, type WorkInTransaction } from '~/platform/db/work.server'
import { CONTACT_TABLE } from '../rules/contacts'
import { findUnsealed, listSealed, saveSealed } from '../store/contact-opt-ins.server'

const BATCH = 200

/**
 * Seals every address that is not sealed with the key in use: those from before sealing and those sealed with an old key.
 * Run at every start; safe to repeat and to interrupt. Addresses that no key opens stay as they are and are counted.
 */
export async function sealOldContacts(work: Work, { keys }: { keys: DataKeys }): Promise<{ sealed: number; closed: number }> {
  let sealed = 0
  for (let count = BATCH; count === BATCH; sealed += count) {
    count = await inTransaction(work, async (inside) => {
      const found = await findUnsealed(inside.scope, inside.db, BATCH)
      for (const { id, email } of found) await save(inside, keys, id, email)
      return found.length
    })
  }
  const again = await sealAnew(work, keys)
  if (sealed + again.sealed > 0) {
    await inTransaction(work, async (inside) => await recordChange(inside, { action: 'notifications.contacts-sealed', subject: { kind: 'contact-opt-in' }, details: { count: sealed + again.sealed } }))
    // The words of before lie in the table's files until the database clears them away.
    await removeOldVersions(work.db, [CONTACT_TABLE], { wholly: true })
  }
  return { sealed: sealed + again.sealed, closed: again.closed }
}

async function sealAnew(work: Work, keys: DataKeys): Promise<{ sealed: number; closed: number }> {
  const before = (await listSealed(work.scope, work.db)).filter(({ emailSealed }) => !isSealedNow(keys, emailSealed))
  let closed = 0
  for (const { id, emailSealed } of before) {
    try {
      const email = openText(keys, emailSealed, { countyId: work.scope.countyId, table: CONTACT_TABLE, rowId: id })
      await inTransaction(work, async (inside) => await save(inside, keys, id, email))
    } catch (error) {
      if (!(error instanceof Error) || error.name !== 'SealBroken') throw error
      closed += 1
    }
  }
  return { sealed: before.length - closed, closed }
}

async function save({ scope, db }: WorkInTransaction, keys: DataKeys, id: string, email: string): Promise<void> {
  await saveSealed(scope, db, id, sealText(keys, email, { countyId: scope.countyId, table: CONTACT_TABLE, rowId: id }))
}
