import { isId } from '~/kernel/ids'
import { accept, refuse, type Result } from '~/kernel/results'
import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'
import type { SourceKind } from '../contract'
import { lockHandOver, saveHandOver } from '../store/hand-overs.server'

/** What the author says about handing their matter on. The caller has found out that the answer or statement is theirs. */
export type HandOverAnswer = { sourceKind: SourceKind; sourceId: string; handOverId: string; agrees: boolean }

/** Keeps whether the author agrees. They may change their mind until it has been handed on. */
export async function answerHandOver(work: Work, input: HandOverAnswer): Promise<Result<null, 'no-matter' | 'already-handed-on'>> {
  if (!isId(input.handOverId)) return refuse('no-matter')
  const asked: Work = input.sourceKind === 'answer' ? { ...work, actor: { kind: 'resident' } } : work
  return await inTransaction(asked, async (inside) => {
    const { scope, db, now } = inside
    const matter = await lockHandOver(scope, db, input.handOverId)
    if (matter?.sourceKind !== input.sourceKind || matter.sourceId !== input.sourceId) return refuse('no-matter')
    if (matter.state === 'handed-on') return refuse('already-handed-on')
    const state = input.agrees ? 'agreed' : 'declined'
    if (matter.state === state) return accept(null)
    await saveHandOver(scope, db, matter.id, { state, answeredAt: now })
    await recordChange(inside, { action: 'answer-hand-over', subject: { kind: 'hand-over', id: matter.id }, details: { kind: matter.kind, state } })
    return accept(null)
  })
}
