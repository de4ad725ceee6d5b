import { randomUUID } from 'node:crypto'
import type { Locale } from '~/kernel/locales'
import { isId } from '~/kernel/ids'
import { accept, refuse, type Result } from '~/kernel/results'
import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'
import type { SourceKind } from '../contract'
import { whyNotAppeal, type AppealRefusal } from '../rules/deciding'
import { addAppeal, findAppeals } from '../store/appeals.server'
import { findAction } from '../store/actions.server'
import { findText } from '../store/texts.server'
import { personOf } from './person-of.server'

/**
 * Whoever asks for another look. The caller has found out that the answer or statement is theirs: by its code, or
 * because they represent its association.
 */
export type AskedLook = { sourceKind: SourceKind; sourceId: string; actionId: string; words: string; locale: Locale }

/** Asks for another look at one action that hides something. Asking twice is asked once. */
export async function appealAction(work: Work, input: AskedLook): Promise<Result<{ appealId: string }, AppealRefusal>> {
  if (!isId(input.actionId)) return refuse('no-action')
  // An official who is signed in and asks with a code of their own leaves no name beside an answer.
  const asked: Work = input.sourceKind === 'answer' ? { ...work, actor: { kind: 'resident' } } : work
  return await inTransaction(asked, async (inside) => {
    const { scope, db, now } = inside
    const action = await findAction(scope, db, input.actionId)
    const text = action && (await findText(scope, db, action.textId))
    if (!action || text?.sourceKind !== input.sourceKind || text.sourceId !== input.sourceId) return refuse('no-action')
    const refusal = whyNotAppeal({ kind: action.kind, isEnded: action.endedAt !== null, hasAppeal: (await findAppeals(scope, db, [action.id])).size > 0 })
    if (refusal) return refuse(refusal)
    const appealId = randomUUID()
    const by = personOf(inside)
    if (!(await addAppeal(scope, db, { id: appealId, actionId: action.id, words: input.words, locale: input.locale, at: now, by }))) return refuse('already-appealed')
    await recordChange(inside, { action: 'appeal-action', subject: { kind: 'moderation-appeal', id: appealId }, details: { actionId: action.id } })
    return accept({ appealId })
  })
}
