import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'
import { deleteContacts } from '../store/contact-opt-ins.server'

/** Deletes again the addresses that a restored copy of the database brought back. Safe to repeat. */
export async function deleteContactsAgain(work: Work, { ids }: { ids: readonly string[] }): Promise<{ count: number }> {
  return await inTransaction(work, async (inside) => {
    const count = await deleteContacts(inside.scope, inside.db, ids)
    if (count > 0) await recordChange(inside, { action: 'notifications.contacts-deleted-again', subject: { kind: 'contact-opt-in' }, details: { count } })
    return { count }
  })
}
