/** When a consultation takes answers, and by which version of its questions. */
export type AnsweringTime = { opensAt: Date; closesAt: Date; versionNumber: number }

/** What is known of a draft when its fate is decided. */
export type DraftFacts = { sentAt: Date | null; revision: number }

/** Why answering is not possible now. */
export type TimeRefusal = 'not-open' | 'already-closed'

/** Why a draft could not be saved or sent. */
export type DraftRefusal = TimeRefusal | 'no-such-draft' | 'already-sent' | 'form-changed' | 'draft-changed'

/** Why nothing can be answered at this moment, or null when it can: to the last instant of the closing time. */
export function whyNotNow(time: Omit<AnsweringTime, 'versionNumber'> | null, now: Date): TimeRefusal | null {
  if (!time || now < time.opensAt) return 'not-open'
  return now > time.closesAt ? 'already-closed' : null
}

/** Why a draft was not taken, decided from what is there after the attempt. `seen` is what the sender went by. */
export function whyNotTaken(draft: DraftFacts | null, time: AnsweringTime | null, now: Date, seen: { versionNumber?: number; revision?: number }): DraftRefusal {
  if (!draft) return 'no-such-draft'
  // Said before anything else: whoever presses twice has already been heard.
  if (draft.sentAt) return 'already-sent'
  const refusal = whyNotNow(time, now)
  if (refusal) return refusal
  if (seen.versionNumber !== undefined && time!.versionNumber !== seen.versionNumber) return 'form-changed'
  return 'draft-changed'
}

/** How long the receipt can be read at the draft's address, in milliseconds: a day. */
export const RECEIPT_TIME = 24 * 60 * 60 * 1000
