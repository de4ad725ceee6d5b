import { randomUUID } from 'node:crypto'
import type { Locale } from '~/kernel/locales'
import { dayOf } from '~/kernel/times'
import type { DataKeys } from '~/platform/crypto/data-keys.server'
import { sealText } from '~/platform/crypto/envelope.server'
import { inTransaction, type Work } from '~/platform/db/work.server'
import type { ContactPurpose } from '../contract'
import { CONTACT_TABLE } from '../rules/contacts'
import { addContactOptIn } from '../store/contact-opt-ins.server'

/** What addresses are sealed with. */
export type ContactKeys = DataKeys

/**
 * Keeps an address of somebody who wants to hear more, sealed. It is asked for after answering, on a page of its own, and
 * may not lead back: a random id, the day instead of the time, nobody's name, no key to any answer; the matter is kept
 * only with the wish to hear of its summary. There is no audit entry and no job beside it: either would stand right
 * behind the answer's. The nightly mixing tells how many there are.
 */
export async function keepInTouch(work: Work, input: { email: string; purposes: ContactPurpose[]; locale: Locale; consultationId: string; keys: DataKeys }): Promise<void> {
  const { email, keys, purposes, locale } = input
  await inTransaction(work, async ({ scope, db, now }) => {
    const id = randomUUID()
    const consultationId = purposes.includes('summary') ? input.consultationId : null
    const emailSealed = sealText(keys, email, { countyId: scope.countyId, table: CONTACT_TABLE, rowId: id })
    await addContactOptIn(scope, db, { id, emailSealed, purposes, locale, consultationId, receivedOn: dayOf(now) })
  })
}
