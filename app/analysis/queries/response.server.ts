import { isId } from '~/kernel/ids'
import type { Work } from '~/platform/db/work.server'
import type { AnswerValues } from '~/questions/contract'
import { findResponses } from '../store/sources.server'
import { cutForMarking, type Piece, type Stretch } from '../rules/passages'
import { readItems, type ReadItem, type ReadText } from './reading-list.server'

/** A text of one reply, cut for marking. */
export type MarkedText = ReadText & { part: string; pieces: Piece[]; sentences: Stretch[] }

/** One person's reply in full, with every answer and what has been marked in its texts, or null when it does not count. */
export async function response(work: Work, consultationId: string, responseId: string, questions: readonly string[]): Promise<(Omit<ReadItem, 'texts'> & { texts: MarkedText[]; answers: AnswerValues }) | null> {
  if (!isId(responseId)) return null
  const [found] = await findResponses(work.scope, work.db, [responseId])
  if (!found || found.consultationId !== consultationId) return null
  const [item] = await readItems(work, consultationId, [responseId], questions)
  if (!item) return null
  const texts = item.texts.map((text) => ({ ...text, part: text.questionId, ...cutForMarking(text.text, text.passages), passages: text.passages }))
  return { ...item, texts, answers: found.answers }
}
