import { randomUUID } from 'node:crypto'
import type { Locale } from '~/kernel/locales'
import { dayOf } from '~/kernel/times'
import type { DataKeys } from '~/platform/crypto/data-keys.server'
import { openText, sealText } from '~/platform/crypto/envelope.server'
import { inTransaction, type Work, type WorkInTransaction } from '~/platform/db/work.server'
import type { ContactPurpose } from '../contract'
import { CONTACT_TABLE } from '../rules/contacts'
import { addContactOptIn, findContact } from '../store/contact-opt-ins.server'

/** What addresses are sealed with. */
export type ContactKeys = DataKeys

/** What somebody gave: where to write, about what, in which language; and after which matter. */
type Given = { email: string; purposes: ContactPurpose[]; locale: Locale; consultationId: string; keys: DataKeys }

/**
 * Keeps an address of somebody who wants to hear more, sealed. It is asked for after answering, on a page of its own, and
 * may not lead back: a random id, the day instead of the time, nobody's name, no key to any answer; the matter is kept
 * only with the wish to hear of its summary. There is no audit entry and no job beside it: either would stand right
 * behind the answer's. The nightly mixing tells how many there are. `formId` is the random id that the page of the form
 * was made with: a form sent twice is one address; another address or wish from the same form is one of its own.
 */
export async function keepInTouch(work: Work, { formId = randomUUID(), ...given }: Given & { formId?: string }): Promise<void> {
  await inTransaction(work, async (inside) => await keepOnce(inside, given, formId))
}

async function keepOnce(inside: WorkInTransaction, given: Given, id: string): Promise<void> {
  const { scope, db, now } = inside
  const { email, keys, purposes, locale } = given
  const place = { countyId: scope.countyId, table: CONTACT_TABLE, rowId: id }
  const consultationId = purposes.includes('summary') ? given.consultationId : null
  if (await addContactOptIn(scope, db, { id, emailSealed: sealText(keys, email, place), purposes, locale, consultationId, receivedOn: dayOf(now) })) return
  const known = await findContact(scope, db, id)
  const isSame = known?.emailSealed && known.consultationId === consultationId && known.purposes.join() === purposes.join() && openText(keys, known.emailSealed, place) === email
  if (!isSame) await keepOnce(inside, given, randomUUID())
}
