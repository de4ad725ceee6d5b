import type { Locale } from '~/kernel/locales'
import type { Work } from '~/platform/db/work.server'
import type { AnswerValues } from '~/questions/contract'
import { codeGroups, readCode } from '~/kernel/codes'
import { answerCodeOf, digestOf, readCodeOf } from '../store/codes.server'
import { findDraft } from '../store/drafts.server'
import { findByDraft } from '../store/responses.server'
import { sentFrom } from './sent-from.server'

/** The receipt of a sent answer, with its codes. */
export type Receipt = {
  token: string
  responseId: string
  consultationId: string
  versionNumber: number
  receivedAt: Date
  editedAt: Date | null
  values: AnswerValues
  /** The language it was given in. */
  writtenIn: Locale
  code: string
  codeGroups: string[]
  readCodeGroups: string[]
}

/** What a draft's address shows after sending: the receipt, that it has been put away, that the answer was withdrawn, that the draft is still unsent, or nothing. */
export type ReceiptState = { state: 'shown'; receipt: Receipt } | { state: 'put-away' | 'withdrawn' | 'not-sent' | 'unknown' }

/** The receipt at a draft's address. It can be read for a day, or until it is put away. */
export async function receiptOf(work: Work, address: string, secret: Uint8Array): Promise<ReceiptState> {
  const token = readCode(address)
  const draft = token && (await findDraft(work.scope, work.db, digestOf(token)))
  const sent = draft && !draft.sentAt ? null : await sentFrom(work, address, secret)
  if (sent?.isWithdrawn) return { state: 'withdrawn' }
  if (!draft) return { state: sent ? 'put-away' : 'unknown' }
  if (!draft.sentAt) return { state: 'not-sent' }
  const response = draft.receiptUntil && draft.receiptUntil > work.now ? await findByDraft(work.scope, work.db, draft.id) : null
  if (!response) return { state: 'put-away' }
  const { consultationId, versionNumber, receivedAt, editedAt, values } = response
  const code = answerCodeOf(token, secret)
  return {
    state: 'shown',
    receipt: { token, responseId: response.id, consultationId, versionNumber, receivedAt, editedAt, values, writtenIn: response.locale, code, codeGroups: codeGroups(code), readCodeGroups: codeGroups(readCodeOf(code)) },
  }
}
