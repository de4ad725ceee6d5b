import { randomUUID } from 'node:crypto'
import type { Locale } from '~/kernel/locales'
import { accept, refuse, type Result } from '~/kernel/results'
import type { Work } from '~/platform/db/work.server'
import type { AnswerValues } from '~/questions/contract'
import { RECEIPT_TIME, whyNotTaken, type DraftRefusal } from '../rules/answering'
import { answerCodeOf, digestOf, readCodeOf } from '../store/codes.server'
import { findDraft } from '../store/drafts.server'
import { findAnsweringTime } from '../store/schedule.server'
import { sendDraft } from '../store/submission.server'
import { asResident } from './as-resident.server'

/** What is sent: answers already checked by the form, and the version of the questions they were checked by. */
export type SendAnswer = {
  token: string
  /** The server's own: with the token it gives the answer code. */
  secret: Uint8Array
  consultationId: string
  versionNumber: number
  locale: Locale
  values: AnswerValues
  municipality: string | null
  /** The state of the draft that was looked at before sending; left out when everything stood on the page that was sent. */
  draftRevision?: number
}

/** Sends an answer. However often it is pressed, one answer comes of it; `already-sent` leads to its receipt. */
export async function submitAnswer(work: Work, input: SendAnswer): Promise<Result<null, DraftRefusal>> {
  const tokenDigest = digestOf(input.token)
  const code = answerCodeOf(input.token, input.secret)
  const { consultationId, versionNumber, locale, values, municipality } = input
  const receiptUntil = new Date(work.now.getTime() + RECEIPT_TIME)
  const submission = { responseId: randomUUID(), consultationId, versionNumber, locale, channel: 'web', municipality, values, codeDigest: digestOf(code), readCodeDigest: digestOf(readCodeOf(code)) }
  if (await sendDraft(asResident(work), { tokenDigest, revision: input.draftRevision, receiptUntil }, submission)) return accept(null)
  const draft = await findDraft(work.scope, work.db, tokenDigest)
  const time = await findAnsweringTime(work.scope, work.db, consultationId)
  return refuse(whyNotTaken(draft?.consultationId === consultationId ? draft : null, time, work.now, { versionNumber, revision: input.draftRevision }))
}
