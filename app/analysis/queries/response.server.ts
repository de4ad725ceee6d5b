import { isId } from '~/kernel/ids'
import type { Work } from '~/platform/db/work.server'
import type { AnswerValues } from '~/questions/contract'
import { findResponses } from '../store/sources.server'
import { readItems, type ReadItem } from './reading-list.server'

/** One person's reply in full, with every answer and what has been marked in its texts, or null when it does not count. */
export async function response(work: Work, consultationId: string, responseId: string, questions: readonly string[]): Promise<(ReadItem & { answers: AnswerValues }) | null> {
  if (!isId(responseId)) return null
  const [found] = await findResponses(work.scope, work.db, [responseId])
  if (!found || found.consultationId !== consultationId) return null
  const [item] = await readItems(work, consultationId, [responseId], questions)
  return item ? { ...item, answers: found.answers } : null
}
