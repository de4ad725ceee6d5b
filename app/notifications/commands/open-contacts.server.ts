import type { DataKeys } from '~/platform/crypto/data-keys.server'
import { openText } from '~/platform/crypto/envelope.server'
import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'
import { CONTACT_TABLE } from '../rules/contacts'
import { listWhole } from '../store/contact-opt-ins.server'

/** An address with what its giver wants to hear about. */
export type OpenedContact = { email: string; purposes: string[]; locale: string; receivedOn: string }

/** Opens every address, for a tenant that leaves and asks for them. That they were opened, and how many, stands in the audit log. */
export async function openContacts(work: Work, keys: DataKeys): Promise<OpenedContact[]> {
  return await inTransaction(work, async (inside) => {
    const rows = await listWhole(inside.scope, inside.db)
    await recordChange(inside, { action: 'notifications.contacts-opened', subject: { kind: 'contact-opt-in' }, details: { count: rows.length } })
    return rows.map(({ id, emailSealed, ...rest }) => ({ email: openText(keys, emailSealed, { countyId: inside.scope.countyId, table: CONTACT_TABLE, rowId: id }), ...rest }))
  })
}
