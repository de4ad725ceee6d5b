import { randomUUID } from 'node:crypto'
import type { Locale } from '~/kernel/locales'
import { dayOf } from '~/kernel/times'
import type { DataKeys } from '~/platform/crypto/data-keys.server'
import { sealText } from '~/platform/crypto/envelope.server'
import { inTransaction, type Work } from '~/platform/db/work.server'
import type { ContactPurpose } from '../contract'
import { CONTACT_TABLE } from '../rules/contacts'
import { addContactOptIn } from '../store/contact-opt-ins.server'

/**
 * Keeps an address of somebody who wants to hear more, sealed. It is asked for after answering, on a page of its own, and
 * may not lead back: a random id, the day instead of the time, nobody's name, no key to any answer. There is no audit
 * entry and no job beside it: either would stand right behind those of the answer. The nightly mixing tells how many there are.
 */
export async function keepInTouch(work: Work, input: { email: string; purposes: ContactPurpose[]; locale: Locale; keys: DataKeys }): Promise<void> {
  const { email, keys, ...rest } = input
  await inTransaction(work, async ({ scope, db, now }) => {
    const id = randomUUID()
    await addContactOptIn(scope, db, { ...rest, id, emailSealed: sealText(keys, email, { countyId: scope.countyId, table: CONTACT_TABLE, rowId: id }), receivedOn: dayOf(now) })
  })
}
