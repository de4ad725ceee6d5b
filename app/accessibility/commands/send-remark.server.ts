import { randomUUID } from 'node:crypto'
import { dayOf, instantAt, addDays } from '~/kernel/times'
import type { Locale } from '~/kernel/locales'
import { accept, refuse, type Result } from '~/kernel/results'
import type { DataKeys } from '~/platform/crypto/data-keys.server'
import { openText, sealText } from '~/platform/crypto/envelope.server'
import { inTransaction, recordChange, type Work, type WorkInTransaction } from '~/platform/db/work.server'
import { ACCESSIBILITY_EVENTS } from '../contract'
import { REMARK_TABLE } from '../rules/addresses'
import { problemOf, type TextProblem } from '../rules/checking'
import { nextReminder, replyDueOn } from '../rules/clock'
import { addRemark, findRemark, type KeptRemark } from '../store/remarks.server'

/** Where the reply is wanted, and what the address is sealed with. */
type Address = { email: string; keys: DataKeys }
type Sent = { formId: string; text: string; page: string | null; address: Address | null; locale: Locale }

/**
 * Keeps somebody's remark on accessibility, its address sealed, and sets the clock for the reply. Who sent it is not
 * noted. A form sent twice is one remark; other words from the same form are a remark of their own.
 */
export async function sendRemark(work: Work, input: Sent): Promise<Result<{ remarkId: string }, TextProblem>> {
  const problem = problemOf(input.text)
  if (problem) return refuse(problem)
  const today = dayOf(work.now)
  return await inTransaction({ ...work, actor: { kind: 'resident' } }, async (inside) => {
    const { remarkId, isNew } = await keepOnce(inside, input, input.formId)
    if (!isNew) return accept({ remarkId })
    const day = nextReminder(0)!
    await recordChange(inside, {
      action: 'accessibility.remark-sent',
      subject: { kind: 'accessibility-remark', id: remarkId },
      event: { name: ACCESSIBILITY_EVENTS.remarkDue, payload: { remarkId, day }, key: `${ACCESSIBILITY_EVENTS.remarkDue}:${remarkId}:${day}`, runAt: instantAt(addDays(today, day), '08:00') },
    })
    return accept({ remarkId })
  })
}

async function keepOnce(inside: WorkInTransaction, sent: Sent, id: string): Promise<{ remarkId: string; isNew: boolean }> {
  const { scope, db, now } = inside
  const { text, page, address, locale } = sent
  const emailSealed = address && sealText(address.keys, address.email, placeOf(scope.countyId, id))
  if (await addRemark(scope, db, { id, text, page, emailSealed, locale, receivedAt: now, dueOn: replyDueOn(dayOf(now)) })) return { remarkId: id, isNew: true }
  const known = await findRemark(scope, db, id)
  return known && isSame(known, sent, scope.countyId) ? { remarkId: id, isNew: false } : await keepOnce(inside, sent, randomUUID())
}

// Once it has been replied to, the address is gone.
function isSame(known: KeptRemark, { text, page, address }: Sent, countyId: string): boolean {
  return known.text === text && known.page === page && (known.repliedAt !== null || isSameAddress(known, address, countyId))
}

function isSameAddress({ id, emailSealed }: KeptRemark, address: Address | null, countyId: string): boolean {
  if (!emailSealed || !address) return !emailSealed && !address
  return openText(address.keys, emailSealed, placeOf(countyId, id)) === address.email
}

function placeOf(countyId: string, rowId: string) {
  return { countyId, table: REMARK_TABLE, rowId }
}
