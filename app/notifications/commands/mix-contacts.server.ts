import { removeOldVersions } from '~/platform/db/old-versions.server'
import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'
import { dayOf, instantAt } from '~/kernel/times'
import { CONTACT_TABLE } from '../rules/contacts'
import { writeAnewInRandomOrder } from '../store/contact-opt-ins.server'

/**
 * Mixes the addresses so that the order in which they came, which the database keeps in its files and numbers, cannot be
 * laid beside that of the answers. Run every night; safe to repeat. Its audit entry is all that the log tells of them.
 */
export async function mixContacts(work: Work): Promise<{ kept: number }> {
  const kept = await inTransaction(work, async (inside) => {
    const count = await writeAnewInRandomOrder(inside.scope, inside.db)
    const atMidnight = { ...inside, now: instantAt(dayOf(inside.now), '00:00') }
    if (count > 0) await recordChange(atMidnight, { action: 'notifications.contacts-mixed', subject: { kind: 'contact-opt-in' }, details: { count } })
    return count
  })
  if (kept > 0) await removeOldVersions(work.db, [CONTACT_TABLE], { wholly: true })
  return { kept }
}
