import { whyNotNow, type AnsweringTime, type TimeRefusal } from './answering'

/** A sent answer as far as deciding about it goes. `access` is what the code allows: the person's own, or reading only. */
export type SentAnswer = { withdrawnAt: Date | null; revision: number; access: 'own' | 'read' }

export type EditRefusal = TimeRefusal | 'withdrawn' | 'read-only' | 'changed-elsewhere'
export type WithdrawRefusal = 'withdrawn' | 'read-only' | 'summary-published'

/** Why an answer cannot be changed, or null. It can until answering closes; `seen` is the revision the editor went by. */
export function whyNotEdit(answer: SentAnswer, time: Omit<AnsweringTime, 'versionNumber'> | null, now: Date, seen?: number): EditRefusal | null {
  if (answer.access === 'read') return 'read-only'
  if (answer.withdrawnAt) return 'withdrawn'
  return whyNotNow(time, now) ?? (seen !== undefined && seen !== answer.revision ? 'changed-elsewhere' : null)
}

/**
 * Why an answer cannot be withdrawn, or null. Once the summary is published the answer belongs to the documents of the
 * matter (domain rule P-11), which is said before sending.
 */
export function whyNotWithdraw(answer: SentAnswer, isSummaryPublished: boolean): WithdrawRefusal | null {
  if (answer.access === 'read') return 'read-only'
  if (answer.withdrawnAt) return 'withdrawn'
  return isSummaryPublished ? 'summary-published' : null
}
