import { randomUUID } from 'node:crypto'
import type { Locale } from '~/kernel/locales'
import { accept, refuse, type Result } from '~/kernel/results'
import type { Work } from '~/platform/db/work.server'
import { whyNotNow, type TimeRefusal } from '../rules/answering'
import { digestOf, newCode } from '../store/codes.server'
import { addDraft } from '../store/drafts.server'
import { findAnsweringTime } from '../store/schedule.server'

/** Begins an answer. The token is the only way to the draft; nothing but its digest is kept. */
export async function startDraft(work: Work, input: { consultationId: string; versionNumber: number; locale: Locale }): Promise<Result<{ token: string }, TimeRefusal>> {
  const token = newCode()
  const isAdded = await addDraft(work.scope, work.db, { id: randomUUID(), tokenDigest: digestOf(token), ...input }, work.now)
  if (isAdded) return accept({ token })
  return refuse(whyNotNow(await findAnsweringTime(work.scope, work.db, input.consultationId), work.now) ?? 'not-open')
}
