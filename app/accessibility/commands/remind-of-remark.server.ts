import { addDays, dayOf, instantAt } from '~/kernel/times'
import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'
import { ACCESSIBILITY_EVENTS, type RemarkDue } from '../contract'
import { nextReminder } from '../rules/clock'
import { findRemark } from '../store/remarks.server'

/** Notes that a remark still waits for its reply, and sets the clock for the next reminder. Null when it waits no more. */
export async function remindOfRemark(work: Work, { remarkId, day }: RemarkDue): Promise<{ dueOn: string } | null> {
  return await inTransaction(work, async (inside) => {
    const remark = await findRemark(inside.scope, inside.db, remarkId)
    if (!remark || remark.repliedAt !== null) return null
    const next = nextReminder(day)
    const receivedOn = dayOf(remark.receivedAt)
    await recordChange(inside, {
      action: 'accessibility.remark-reminded',
      subject: { kind: 'accessibility-remark', id: remarkId },
      details: { day },
      ...(next === null ? {} : { event: { name: ACCESSIBILITY_EVENTS.remarkDue, payload: { remarkId, day: next }, key: `${ACCESSIBILITY_EVENTS.remarkDue}:${remarkId}:${next}`, runAt: instantAt(addDays(receivedOn, next), '08:00') } }),
    })
    return { dueOn: remark.dueOn }
  })
}
