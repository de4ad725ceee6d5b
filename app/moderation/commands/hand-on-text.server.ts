import { randomUUID } from 'node:crypto'
import { holdsAny } from '~/identity/guards.server'
import { isId } from '~/kernel/ids'
import { accept, refuse, type Result } from '~/kernel/results'
import { inTransaction, type Work } from '~/platform/db/work.server'
import { forbidden } from '~/platform/http/responses.server'
import type { HandOverKind } from '../contract'
import type { DecisionRefusal } from '../rules/deciding'
import { MODERATION_PERMISSIONS } from '../rules/permissions'
import { addHandOvers, findHandOversOf } from '../store/hand-overs.server'
import { findText } from '../store/texts.server'
import { decideInside, type SeenText } from './decide-on-text.server'

/**
 * Says that a matter belongs elsewhere: its author is told where and asked whether it may be handed on (domain rule
 * A21-1). The text itself is shown as before and stays an answer.
 */
export async function handOnText(work: Work, seen: SeenText, { kind }: { kind: HandOverKind }): Promise<Result<{ actionId: string | null }, DecisionRefusal | 'no-rules'>> {
  if (!isId(seen.textId)) return refuse('no-text')
  return await inTransaction(work, async (inside) => {
    if (!(await holdsAny(inside, MODERATION_PERMISSIONS['moderation.decide']))) return forbidden()
    const { scope, db, now } = inside
    const text = await findText(scope, db, seen.textId)
    if (!text) return refuse('no-text')
    const { consultationId, sourceKind, sourceId, part } = text
    const isAsked = (await findHandOversOf(scope, db, sourceKind, sourceId)).some((each) => each.part === part && each.kind === kind)
    const decided = await decideInside(inside, seen, ({ state, revision, done }) => {
      // A text of which more is to be hidden stays on the queue when its matter has been handed on.
      const isDone = state === 'decided' || (revision !== seen.revision && done.some((action) => action.kind === 'hand-on'))
      return accept(isAsked && isDone ? 'already' : { kind: 'hand-on', reason: 'elsewhere', handsOn: kind })
    })
    if (decided.ok) await addHandOvers(scope, db, [{ id: randomUUID(), consultationId, sourceKind, sourceId, part, kind, askedAt: now }])
    return decided
  })
}
