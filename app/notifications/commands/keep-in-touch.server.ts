import type { Locale } from '~/kernel/locales'
import { dayOf, instantAt } from '~/kernel/times'
import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'
import type { ContactPurpose } from '../contract'
import { addContactOptIn } from '../store/contact-opt-ins.server'

/**
 * Keeps an address of somebody who wants to hear more. It is asked for after answering, on a page of its own, and may
 * not lead back: a random id, the day instead of the time (also in the audit log), nobody's name, no key to any answer. The matter is kept only with the wish to hear of its summary.
 */
export async function keepInTouch(work: Work, input: { email: string; purposes: ContactPurpose[]; locale: Locale; consultationId: string }): Promise<void> {
  const receivedOn = dayOf(work.now)
  const unnamed: Work = { ...work, now: instantAt(receivedOn, '00:00'), actor: { kind: 'resident' } }
  await inTransaction(unnamed, async (inside) => {
    const consultationId = input.purposes.includes('summary') ? input.consultationId : null
    await addContactOptIn(inside.scope, inside.db, { ...input, consultationId, receivedOn })
    await recordChange(inside, { action: 'notifications.contact-given', subject: { kind: 'contact-opt-in' } })
  })
}
