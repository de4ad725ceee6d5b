import { dayOf, instantAt, addDays } from '~/kernel/times'
import type { Locale } from '~/kernel/locales'
import { accept, refuse, type Result } from '~/kernel/results'
import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'
import { ACCESSIBILITY_EVENTS } from '../contract'
import { problemOf, type TextProblem } from '../rules/checking'
import { nextReminder, replyDueOn } from '../rules/clock'
import { addRemark } from '../store/remarks.server'

/** Keeps somebody's remark on accessibility, and sets the clock for the reply. Who sent it is not noted. A form sent twice is one remark. */
export async function sendRemark(
  work: Work,
  input: { formId: string; text: string; page: string | null; email: string | null; locale: Locale },
): Promise<Result<{ remarkId: string }, TextProblem>> {
  const problem = problemOf(input.text)
  if (problem) return refuse(problem)
  const today = dayOf(work.now)
  return await inTransaction({ ...work, actor: { kind: 'resident' } }, async (inside) => {
    const { formId, ...remark } = input
    const { id: remarkId, isNew } = await addRemark(inside.scope, inside.db, { id: formId, ...remark, receivedAt: work.now, dueOn: replyDueOn(today) })
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
