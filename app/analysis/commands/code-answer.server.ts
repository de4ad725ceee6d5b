import { randomUUID } from 'node:crypto'
import { holdsAny } from '~/identity/guards.server'
import { isId } from '~/kernel/ids'
import { accept, refuse, type Result } from '~/kernel/results'
import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'
import { invalidateTags } from '~/platform/http/invalidate.server'
import { forbidden } from '~/platform/http/responses.server'
import { ownWords } from '../rules/own-words'
import { fitPassage } from '../rules/passages'
import { ANALYSIS_PERMISSIONS } from '../rules/permissions'
import { deletePassages, findStandingPassages, replacePassages } from '../store/passages.server'
import { saveReadMarks } from '../store/read-marks.server'
import { findResponses } from '../store/sources.server'
import { findThemes } from '../store/themes.server'
import { personOf } from './person-of.server'

/** What an official ticked beside one person's texts: the themes of each text, by question. */
export type AnswerCoding = { consultationId: string; responseId: string; themesByQuestion: Record<string, readonly string[]>; isRead: boolean }

/**
 * Puts one person's texts under the ticked themes and takes them out of the others. A text newly ticked is marked as a
 * whole; passages marked earlier under a theme that stays ticked are left as they are. Texts not mentioned stay as they are.
 */
export async function codeAnswer(work: Work, input: AnswerCoding): Promise<Result<null, 'no-source'>> {
  if (!isId(input.responseId)) return refuse('no-source')
  return await inTransaction(work, async (inside) => {
    if (!(await holdsAny(inside, ANALYSIS_PERMISSIONS['analysis.code']))) return forbidden()
    const { scope, db } = inside
    const { consultationId, responseId } = input
    const [response] = await findResponses(scope, db, [responseId])
    if (!response || response.consultationId !== consultationId) return refuse('no-source')
    const themes = await findThemes(scope, db, consultationId)
    const standing = await findStandingPassages(scope, db, { consultationId, sourceKind: 'answer', sourceIds: [responseId] })
    for (const [part, ticked] of Object.entries(input.themesByQuestion)) {
      const text = response.answers[part] ? ownWords(response.answers[part]) : ''
      const fitted = fitPassage(text, { startAt: 0, endAt: text.length })
      if (!fitted.ok) continue
      for (const { id: themeId } of themes) {
        const isMarked = standing.some((each) => each.themeId === themeId && each.part === part)
        if (ticked.includes(themeId) && !isMarked) {
          await replacePassages(scope, db, [], [{ id: randomUUID(), consultationId, themeId, sourceKind: 'answer', sourceId: responseId, part, ...fitted.value, text, createdAt: inside.now, createdBy: personOf(inside) }])
        } else if (!ticked.includes(themeId) && isMarked) {
          await deletePassages(scope, db, { themeId, sourceKind: 'answer', sourceId: responseId, part })
        }
      }
    }
    if (standing.some((each) => each.releasedAt)) await invalidateTags(inside, [`summary:${consultationId}`])
    if (input.isRead) await saveReadMarks(scope, db, { consultationId, sourceKind: 'answer', sourceIds: [responseId], readAt: inside.now, readBy: personOf(inside) })
    await recordChange(inside, { action: 'code-answer', subject: { kind: 'answer', id: responseId }, details: { consultationId, isRead: input.isRead } })
    return accept(null)
  })
}
