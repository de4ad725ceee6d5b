import { canonicalJson } from '~/kernel/canonical-json'
import type { Locale } from '~/kernel/locales'
import type { AnswerValues } from '~/questions/contract'
import { whyNotNow, type AnsweringTime, type TimeRefusal } from './answering'

/** A sent answer as far as deciding about it goes. `access` is what the code allows: the person's own, or reading only. */
export type SentAnswer = { withdrawnAt: Date | null; revision: number; access: 'own' | 'read' }

export type EditRefusal = TimeRefusal | 'withdrawn' | 'read-only' | 'changed-elsewhere' | 'form-changed'
export type WithdrawRefusal = 'withdrawn' | 'read-only' | 'summary-published'

/** The state of the answer and the version of the questions that an editor went by; undefined where the form did not say. */
export type SeenByEditor = { revision: number | undefined; versionNumber: number | undefined }

/** Why an answer cannot be changed, or null. It can until answering closes, by whoever `seen` the answer and the questions as they are. */
export function whyNotEdit(answer: SentAnswer, time: AnsweringTime | null, now: Date, seen?: SeenByEditor): EditRefusal | null {
  if (answer.access === 'read') return 'read-only'
  if (answer.withdrawnAt) return 'withdrawn'
  const refusal = whyNotNow(time, now)
  if (refusal || !seen) return refusal
  if (seen.revision !== answer.revision) return 'changed-elsewhere'
  return seen.versionNumber === time!.versionNumber ? null : 'form-changed'
}

/**
 * The language an answer is written in after a change made in `locale`: that one when its own words have changed, and what
 * it was when only choices have.
 */
export function writtenIn(kept: { locale: Locale; values: AnswerValues }, values: AnswerValues, locale: Locale): Locale {
  return canonicalJson(ownWordsOf(kept.values)) === canonicalJson(ownWordsOf(values)) ? kept.locale : locale
}

/** Whether a change takes own words away: a text that was kept is changed or emptied. Words that come where none were take none. */
export function takesWordsAway(kept: AnswerValues, values: AnswerValues): boolean {
  const words = ownWordsOf(values)
  return Object.entries(ownWordsOf(kept)).some(([id, text]) => words[id] !== text)
}

function ownWordsOf(values: AnswerValues): Record<string, string> {
  return Object.fromEntries(Object.entries(values).flatMap(([id, value]) => ('text' in value && value.text ? [[id, value.text]] : [])))
}

/** What an answer says, to which version of the questions. */
export type SaidInAnswer = { values: AnswerValues; municipality: string | null; versionNumber: number }

/** Whether what is sent is what is kept already, whatever the order in which it was written down: a second press is. */
export function saysNothingNew(kept: SaidInAnswer, sent: SaidInAnswer): boolean {
  return kept.versionNumber === sent.versionNumber && kept.municipality === sent.municipality && canonicalJson(kept.values) === canonicalJson(sent.values)
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
