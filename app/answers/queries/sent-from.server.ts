import { isDeepStrictEqual } from 'node:util'
import { readCode } from '~/kernel/codes'
import type { Work } from '~/platform/db/work.server'
import type { AnswerValues, Question } from '~/questions/contract'
import type { QuestionMessage } from '~/questions/rules/checking'
import { answerCodeOf, digestOf } from '../store/codes.server'
import { findByCode } from '../store/responses.server'

/** What was sent from a draft, as far as the draft's own pages need it. */
export type SentFrom = { token: string; consultationId: string; values: AnswerValues; isWithdrawn: boolean }

/** The answer sent from the draft at this address, or null. Found by its code: the draft itself is deleted after its receipt. */
export async function sentFrom(work: Work, address: string, secret: Uint8Array): Promise<SentFrom | null> {
  const token = readCode(address)
  const answer = token && (await findByCode(work.scope, work.db, digestOf(answerCodeOf(token, secret))))
  return answer ? { token, consultationId: answer.consultationId, values: answer.values, isWithdrawn: answer.withdrawnAt !== null } : null
}

/** Whether a page with these questions says what was sent. A second press does; a page that was gone back to and changed does not. */
export function saysTheSame(questions: readonly Question[], read: { values: AnswerValues; messages: readonly QuestionMessage[] }, sent: SentFrom): boolean {
  return read.messages.length === 0 && questions.every(({ id }) => isDeepStrictEqual(read.values[id], sent.values[id]))
}
