import { randomUUID } from 'node:crypto'
import { isId } from '~/kernel/ids'
import { accept, refuse, type Result } from '~/kernel/results'
import { recordDeletion } from '~/platform/db/deletions.server'
import { inTransaction, recordChange, type Work, type WorkInTransaction } from '~/platform/db/work.server'
import type { HandOverKind, SourceKind } from '../contract'
import { belongsTo } from '../rules/concerns'
import { concernsOf, screenText } from '../rules/screening/screen-text'
import { addHandOvers, findHandOversOf, lockHandOver, saveHandOver } from '../store/hand-overs.server'
import { findTextsOfSource } from '../store/source-texts.server'

/** What the author says about handing a matter on. The caller has found out that the answer or statement is theirs. */
export type HandOverAnswer = { sourceKind: SourceKind; sourceId: string; kind: HandOverKind; agrees: boolean }

/**
 * Keeps whether the author agrees that what belongs elsewhere is handed on, also before anybody has looked at their
 * words. They may change their mind until it has been handed on.
 */
export async function answerHandOver(work: Work, input: HandOverAnswer): Promise<Result<null, 'no-matter' | 'already-handed-on'>> {
  if (!isId(input.sourceId)) return refuse('no-matter')
  // An official who is signed in and answers with a code of their own leaves no name beside an answer.
  const asked: Work = input.sourceKind === 'answer' ? { ...work, actor: { kind: 'resident' } } : work
  return await inTransaction(asked, async (inside) => {
    const { scope, db, now } = inside
    const { sourceKind, sourceId, kind } = input
    await askAbout(inside, input)
    const matters = (await findHandOversOf(scope, db, sourceKind, sourceId)).filter((each) => each.kind === kind)
    if (matters.length === 0) return refuse('no-matter')
    const state = input.agrees ? 'agreed' : 'declined'
    const locked = await Promise.all(matters.map(async ({ id }) => await lockHandOver(scope, db, id)))
    const open = locked.flatMap((each) => (each && each.state !== 'handed-on' ? [each] : []))
    if (open.length === 0) return refuse('already-handed-on')
    const changed = open.filter((each) => each.state !== state)
    // A restored copy may have a yes that was taken back.
    if (!input.agrees) await recordDeletion(inside, { kind: 'hand-overs-declined', reason: 'asked-for', count: changed.length, ids: changed.map(({ id }) => id) })
    for (const matter of changed) {
      await saveHandOver(scope, db, matter.id, { state, answeredAt: now })
      await recordChange(inside, { action: 'answer-hand-over', subject: { kind: 'hand-over', id: matter.id }, details: { kind, state } })
    }
    return accept(null)
  })
}

/** The worker may not have looked through the words yet. */
async function askAbout({ scope, db, now }: WorkInTransaction, { sourceKind, sourceId, kind }: HandOverAnswer): Promise<void> {
  const texts = (await findTextsOfSource(scope, db, sourceKind, sourceId)).filter(({ text }) => belongsTo(concernsOf(screenText(text))).includes(kind))
  await addHandOvers(scope, db, texts.map(({ consultationId, part }) => ({ id: randomUUID(), consultationId, sourceKind, sourceId, part, kind, askedAt: now })))
}
