import { holdsAny } from '~/identity/guards.server'
import { isId } from '~/kernel/ids'
import { accept, refuse, type Result } from '~/kernel/results'
import { digestWord } from '~/platform/db/text-digest.server'
import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'
import { forbidden } from '~/platform/http/responses.server'
import { MODERATION_EVENTS } from '../contract'
import { whyNotDecideAppeal, type AppealDecisionRefusal } from '../rules/deciding'
import { MODERATION_PERMISSIONS } from '../rules/permissions'
import { findAction } from '../store/actions.server'
import { lockAppeal, saveAppealDecision, type AppealOutcome } from '../store/appeals.server'
import { findText } from '../store/texts.server'
import { decideInside } from './decide-on-text.server'
import { personOf } from './person-of.server'

/**
 * Decides on an appeal: what was hidden stays so, or is shown again. Somebody else than the one who acted decides, and
 * says why; the author reads it where they asked.
 */
export async function decideAppeal(work: Work, input: { appealId: string; outcome: AppealOutcome; explanation: string }): Promise<Result<null, AppealDecisionRefusal>> {
  if (!isId(input.appealId)) return refuse('no-appeal')
  return await inTransaction(work, async (inside) => {
    if (!(await holdsAny(inside, MODERATION_PERMISSIONS['moderation.decide-appeal']))) return forbidden()
    const { scope, db, now } = inside
    const appeal = await lockAppeal(scope, db, input.appealId)
    const action = appeal && (await findAction(scope, db, appeal.actionId))
    const by = personOf(inside)
    // The same decision sent again by whoever made it is that decision.
    if (appeal?.decidedAt && appeal.decidedBy === by && appeal.outcome === input.outcome && appeal.explanation === input.explanation) return accept(null)
    const refusal = whyNotDecideAppeal(appeal && action ? { isDecided: appeal.decidedAt !== null, actedBy: action.by } : null, by)
    if (refusal || !appeal || !action) return refuse(refusal ?? 'no-appeal')
    const { outcome, explanation } = input
    await saveAppealDecision(scope, db, appeal.id, { outcome, explanation, decidedAt: now, decidedBy: by })
    const text = await findText(scope, db, action.textId)
    // Of a text that has changed meanwhile the hidden words are gone: there is nothing to show again.
    if (outcome === 'lifted' && text) await decideInside(inside, { textId: text.id, digest: digestWord(action.textDigest), revision: text.revision }, () => accept(action.endedAt ? 'already' : { kind: 'restore', ends: [action.id], isToldElsewhere: true }))
    await recordChange(inside, {
      action: 'decide-appeal',
      subject: { kind: 'moderation-appeal', id: appeal.id },
      details: { actionId: action.id, outcome },
      ...(text ? { event: { name: MODERATION_EVENTS.appealDecided, payload: { appealId: appeal.id, sourceKind: text.sourceKind, sourceId: text.sourceId, consultationId: text.consultationId } } } : {}),
    })
    return accept(null)
  })
}
