import { randomUUID } from 'node:crypto'
import { holdsAny } from '~/identity/guards.server'
import type { Locale } from '~/kernel/locales'
import { accept, refuse, type Result } from '~/kernel/results'
import { inTransaction, type Work } from '~/platform/db/work.server'
import { forbidden } from '~/platform/http/responses.server'
import type { AnswerValues } from '~/questions/contract'
import { whyNotNow, type TimeRefusal } from '../rules/answering'
import { ANSWERS_PERMISSIONS } from '../rules/permissions'
import { digestOf, newCode, readCodeOf } from '../store/codes.server'
import { findAnsweringTime } from '../store/schedule.server'
import { keepAnswer } from '../store/submission.server'

/** An answer that came on paper or by phone. `receivedAt` is when it came, now if left out. */
export type CameAnswer = {
  consultationId: string
  versionNumber: number
  locale: Locale
  channel: 'web' | 'paper' | 'phone'
  values: AnswerValues
  municipality?: string | null
  receivedAt?: Date
}

/** Keeps an answer that somebody else writes in, and gives its code and id. It must have come while answering was open. */
export async function receiveAnswer(work: Work, input: CameAnswer): Promise<Result<{ code: string; responseId: string }, TimeRefusal>> {
  const { receivedAt = work.now, municipality = null, ...rest } = input
  const code = newCode()
  const responseId = randomUUID()
  const submission = { ...rest, municipality, responseId, codeDigest: digestOf(code), readCodeDigest: digestOf(readCodeOf(code)) }
  return await inTransaction(work, async (inside) => {
    if (!(await holdsAny(inside, ANSWERS_PERMISSIONS['answers.receive']))) return forbidden()
    if (await keepAnswer(inside, randomUUID(), receivedAt, submission)) return accept({ code, responseId })
    return refuse(whyNotNow(await findAnsweringTime(inside.scope, inside.db, input.consultationId), receivedAt) ?? 'not-open')
  })
}
