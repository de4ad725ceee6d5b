import { isId } from '~/kernel/ids'
import type { Work } from '~/platform/db/work.server'
import type { LocalizedText } from '~/kernel/localized-text'
import type { Question } from '~/questions/contract'
import { labelAnswer } from '~/questions/registry'
import { isSeenByPerson } from '~/questions/rules/seeing'
import type { Label } from '~/questions/rules/labels'
import { findResponses } from '../store/sources.server'
import { cutForMarking, type Piece, type Stretch } from '~/texts/rules/stretches'
import { readItems, type ReadItem, type ReadText } from './reading-list.server'

/** A text of one reply, cut for marking. */
export type MarkedText = ReadText & { part: string; pieces: Piece[]; sentences: Stretch[] }

/** A reply in full: its own words to mark, and what was chosen, in words. What was asked for counts only is in neither. */
export type WholeResponse = Omit<ReadItem, 'texts'> & { texts: MarkedText[]; chosen: { id: string; text: LocalizedText; label: Label | null }[] }

/** One person's reply in full, with every answer that may be seen one by one and what has been marked in its texts, or null when it does not count. */
export async function response(work: Work, consultationId: string, responseId: string, questions: readonly Question[]): Promise<WholeResponse | null> {
  if (!isId(responseId)) return null
  const [found] = await findResponses(work.scope, work.db, [responseId])
  if (!found || found.consultationId !== consultationId) return null
  const [item] = await readItems(work, consultationId, [responseId], questions.map(({ id }) => id))
  if (!item) return null
  const texts = item.texts.map((text) => ({ ...text, part: text.questionId, ...cutForMarking(text.text, text.passages), passages: text.passages }))
  const chosen = questions.flatMap((question) => {
    if (question.type === 'long-text' || question.type === 'short-text' || !isSeenByPerson(question)) return []
    const value = found.answers[question.id]
    return [{ id: question.id, text: question.text, label: value ? labelAnswer(question, value) : null }]
  })
  return { ...item, texts, chosen }
}
