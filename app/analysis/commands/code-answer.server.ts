import { randomUUID } from 'node:crypto'
import { holdsAny } from '~/identity/guards.server'
import { isId } from '~/kernel/ids'
import { accept, refuse, type Result } from '~/kernel/results'
import { holdShown } from '~/moderation/guards.server'
import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'
import { invalidateTags } from '~/platform/http/invalidate.server'
import { forbidden } from '~/platform/http/responses.server'
import { codingChange, isAsSeen, type SeenTexts, type ShownMark } from '../rules/coding'
import { ownWords } from '../rules/own-words'
import { fitPassage } from '~/texts/rules/stretches'
import { ANALYSIS_PERMISSIONS } from '../rules/permissions'
import { deletePassages, findStandingPassages, replacePassages } from '../store/passages.server'
import { saveReadMark } from '../store/read-marks.server'
import { digestsOf, findResponses } from '../store/sources.server'
import { findThemes } from '../store/themes.server'
import { personOf } from './person-of.server'

/** What an official ticked beside one person's texts, with the texts and marks their page had shown. */
export type AnswerCoding = { consultationId: string; responseId: string; seen: SeenTexts; texts: readonly { part: string; ticked: readonly string[]; shown: readonly ShownMark[] }[]; isRead: boolean }

/**
 * Puts one person's texts under the ticked themes and takes them out of those no longer ticked; what the person did not
 * change stays, also what a colleague has marked meanwhile. A text newly ticked is marked as a whole. When the texts are
 * not those that were seen, nothing is marked and nothing counts as read.
 */
export async function codeAnswer(work: Work, input: AnswerCoding): Promise<Result<null, 'no-source' | 'text-has-changed'>> {
  if (!isId(input.responseId)) return refuse('no-source')
  return await inTransaction(work, async (inside) => {
    if (!(await holdsAny(inside, ANALYSIS_PERMISSIONS['analysis.code']))) return forbidden()
    const { scope, db } = inside
    const { consultationId, responseId, isRead } = input
    await holdShown(scope, db, 'answer', responseId)
    const [response] = await findResponses(scope, db, [responseId])
    if (!response || response.consultationId !== consultationId) return refuse('no-source')
    if (!isAsSeen(digestsOf(response.answers), input.seen)) return refuse('text-has-changed')
    const themeIds = (await findThemes(scope, db, consultationId)).map((theme) => theme.id)
    const standing = await findStandingPassages(scope, db, { consultationId, sourceKind: 'answer', sourceIds: [responseId] })
    let changedCount = 0
    for (const { part, ticked, shown } of input.texts) {
      const text = response.answers[part] ? ownWords(response.answers[part]) : ''
      const fitted = fitPassage(text, { startAt: 0, endAt: text.length })
      if (!fitted.ok) continue
      const here = standing.filter((each) => each.part === part).map(({ themeId, id }) => ({ themeId, passageId: id }))
      const { add, remove } = codingChange({ ticked: ticked.filter((themeId) => themeIds.includes(themeId)), shown, standing: here })
      for (const id of remove) await deletePassages(scope, db, { id })
      await replacePassages(scope, db, [], add.map((themeId) => ({ id: randomUUID(), consultationId, themeId, sourceKind: 'answer', sourceId: responseId, part, ...fitted.value, text, createdAt: inside.now, createdBy: personOf(inside) })))
      changedCount += add.length + remove.length
    }
    if (changedCount > 0) await invalidateTags(inside, [`summary:${consultationId}`])
    if (isRead) await saveReadMark(scope, db, { consultationId, sourceKind: 'answer', sourceId: responseId, revision: response.revision, readAt: inside.now, readBy: personOf(inside) })
    await recordChange(inside, { action: 'code-answer', subject: { kind: 'answer', id: responseId }, details: { consultationId, isRead } })
    return accept(null)
  })
}
