import { holdsAny } from '~/identity/guards.server'
import { isId } from '~/kernel/ids'
import { accept, refuse, type Result } from '~/kernel/results'
import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'
import { forbidden } from '~/platform/http/responses.server'
import { ACCESSIBILITY_EVENTS } from '../contract'
import { problemOf, type TextProblem } from '../rules/checking'
import { ACCESSIBILITY_PERMISSIONS } from '../rules/permissions'
import { findRemark, keepReply } from '../store/remarks.server'

/** Replies to a remark, once: the first reply stands, and the same one sent again is that reply. It is mailed when an address was given. */
export async function replyToRemark(work: Work, input: { remarkId: string; text: string }): Promise<Result<null, TextProblem | 'already-replied'>> {
  const problem = problemOf(input.text)
  if (problem) return refuse(problem)
  if (!isId(input.remarkId)) return refuse('already-replied')
  return await inTransaction(work, async (inside) => {
    if (!(await holdsAny(inside, ACCESSIBILITY_PERMISSIONS['accessibility.reply']))) return forbidden()
    const by = inside.actor.kind === 'person' ? inside.actor.personId : null
    if (!(await keepReply(inside.scope, inside.db, input.remarkId, { text: input.text, at: inside.now, by }))) {
      const kept = await findRemark(inside.scope, inside.db, input.remarkId)
      return kept?.reply === input.text ? accept(null) : refuse('already-replied')
    }
    await recordChange(inside, {
      action: ACCESSIBILITY_EVENTS.remarkReplied,
      subject: { kind: 'accessibility-remark', id: input.remarkId },
      event: { name: ACCESSIBILITY_EVENTS.remarkReplied, payload: { remarkId: input.remarkId }, key: `${ACCESSIBILITY_EVENTS.remarkReplied}:${input.remarkId}` },
    })
    return accept(null)
  })
}
