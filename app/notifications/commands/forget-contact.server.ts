import { dayOf, instantAt } from '~/kernel/times'
import type { DataKeys } from '~/platform/crypto/data-keys.server'
import { openText } from '~/platform/crypto/envelope.server'
import { recordDeletion } from '~/platform/db/deletions.server'
import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'
import { CONTACT_TABLE } from '../rules/contacts'
import { deleteContacts, listSealed } from '../store/contact-opt-ins.server'

/**
 * Deletes an address, however often it was given (GDPR art. 17). What is sealed cannot be looked up, so every address is
 * opened; nobody is told whether it was there. Its audit entry has the day only.
 */
export async function forgetContact(work: Work, { email, keys }: { email: string; keys: DataKeys }): Promise<void> {
  const unnamed: Work = { ...work, now: instantAt(dayOf(work.now), '00:00'), actor: { kind: 'resident' } }
  const wanted = email.trim().toLowerCase()
  await inTransaction(unnamed, async (inside) => {
    const ids = (await listSealed(inside.scope, inside.db)).flatMap(({ id, emailSealed }) => (opened(keys, emailSealed, inside.scope.countyId, id) === wanted ? [id] : []))
    if (ids.length === 0) return
    await deleteContacts(inside.scope, inside.db, ids)
    await recordDeletion(inside, { kind: 'contacts', reason: 'asked-for', count: ids.length, ids })
    await recordChange(inside, { action: 'notifications.contact-forgotten', subject: { kind: 'contact-opt-in' }, details: { count: ids.length } })
  })
}

function opened(keys: DataKeys, sealed: Uint8Array, countyId: string, rowId: string): string | null {
  try {
    return openText(keys, sealed, { countyId, table: CONTACT_TABLE, rowId }).toLowerCase()
  } catch {
    // One that no key opens is nobody's to ask for; the start has told of it.
    return null
  }
}
