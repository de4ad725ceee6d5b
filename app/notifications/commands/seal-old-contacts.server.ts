import type { DataKeys } from '~/platform/crypto/data-keys.server'
import { sealAddresses } from '~/platform/crypto/seal-addresses.server'
import type { Work } from '~/platform/db/work.server'
import { CONTACT_TABLE } from '../rules/contacts'
import { findUnsealed, listSealed, saveSealed } from '../store/contact-opt-ins.server'

/** Seals every address of people who want to hear more that is not sealed with the key in use. Run at every start. */
export async function sealOldContacts(work: Work, { keys }: { keys: DataKeys }): Promise<{ sealed: number; closed: number }> {
  const contacts = { table: CONTACT_TABLE, findUnsealed, listSealed, saveSealed }
  return await sealAddresses(work, keys, contacts, { action: 'notifications.contacts-sealed', kind: 'contact-opt-in' })
}
