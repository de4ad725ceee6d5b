import { addDays, daysBetween, isDay, type Day } from '~/kernel/times'
import type { Reason, Shown, SourceKind } from '../contract'

/** A request is answered without delay, and at the latest in two weeks (Act 621/1999 § 14). */
export const DAYS_TO_ANSWER = 14

/** The last day to answer a request that arrived on a day. */
export function dueOn(receivedOn: Day): Day {
  return addDays(receivedOn, DAYS_TO_ANSWER)
}

/** How the clock of a request stands: decided, or so many days left; `soon` from a week before, `overdue` after the day. */
export type Clock = { state: 'decided' } | { state: 'running' | 'soon' | 'today' | 'overdue'; days: number }

/** The clock of a request on a day; `days` counts whole days to the last day, or from it when it is past. */
export function clockOf(request: { dueOn: Day; decidedOn: Day | null }, today: Day): Clock {
  if (request.decidedOn) return { state: 'decided' }
  const days = daysBetween(today, request.dueOn)
  if (days < 0) return { state: 'overdue', days: -days }
  if (days === 0) return { state: 'today', days }
  return { state: days <= 7 ? 'soon' : 'running', days }
}

/** What came of a request. */
export const OUTCOMES = ['given', 'partly-given', 'refused'] as const
export type Outcome = (typeof OUTCOMES)[number]

export type RequestProblem = { field: 'asked' | 'receivedOn' | 'consultation'; code: 'missing' | 'too-long' | 'identity-code' | 'no-such-day' | 'in-the-future' }

/** What must be put right before a request can be registered; `today` bounds the day it arrived. */
export function problemsOfRequest(request: { asked: string; askedBy: string; receivedOn: string | null; consultationId: string }, today: Day, hasIdentityCode: (text: string) => boolean): RequestProblem[] {
  const { asked, askedBy, receivedOn, consultationId } = request
  const problems: (RequestProblem | false)[] = [
    consultationId === '' && { field: 'consultation', code: 'missing' },
    asked.trim() === '' && { field: 'asked', code: 'missing' },
    (asked.length > 4000 || askedBy.length > 200) && { field: 'asked', code: 'too-long' },
    (hasIdentityCode(asked) || hasIdentityCode(askedBy)) && { field: 'asked', code: 'identity-code' },
    !isDay(receivedOn) && { field: 'receivedOn', code: 'no-such-day' },
    isDay(receivedOn) && receivedOn > today && { field: 'receivedOn', code: 'in-the-future' },
  ]
  return problems.filter((each): each is RequestProblem => each !== false)
}

export type RequestDecisionRefusal = 'no-request' | 'already-decided' | 'no-outcome' | 'no-version' | 'not-whole' | 'no-note' | 'identity-code'

/**
 * Why a decision on a request cannot be kept, or null. Documents are given as a version that was made; whoever does not
 * get everything is told why (Act 621/1999 § 14). `isWhole`: nothing is hidden in the version that would be given.
 */
export function whyNotDecideRequest(request: { isDecided: boolean; hasVersion: boolean; isWhole: boolean } | null, decision: { outcome: Outcome | null; note: string }, hasIdentityCode: (text: string) => boolean): RequestDecisionRefusal | null {
  if (!request) return 'no-request'
  if (request.isDecided) return 'already-decided'
  if (!decision.outcome) return 'no-outcome'
  if (decision.outcome !== 'refused' && !request.hasVersion) return 'no-version'
  if (!outcomesOf(request).includes(decision.outcome)) return 'not-whole'
  if (decision.outcome !== 'given' && decision.note.trim() === '') return 'no-note'
  return hasIdentityCode(decision.note) ? 'identity-code' : null
}

/** What can come of a request: where something is hidden in the version, not everything is given. */
export function outcomesOf({ hasVersion, isWhole }: { hasVersion: boolean; isWhole: boolean }): readonly Outcome[] {
  return hasVersion && !isWhole ? OUTCOMES.filter((outcome) => outcome !== 'given') : OUTCOMES
}

/**
 * Whether a version leaves nothing out: neither when it was made nor now, since what is hidden later is left out of it
 * too. `hidden`: the texts of the matter of which something is hidden now.
 */
export function isWhole(entries: readonly Pick<VersionText, 'sourceId' | 'part' | 'shown'>[], hidden: readonly { sourceId: string; part: string }[]): boolean {
  return entries.every((entry) => entry.shown === 'as-written' && !hidden.some(({ sourceId, part }) => sourceId === entry.sourceId && part === entry.part))
}

/** One text as it goes into a public version: which, in which words (by their digest) and how it is shown. Never the words. */
export type VersionText = { sourceKind: SourceKind; sourceId: string; part: string; digest: string; shown: Shown; reasons: Reason[] }

/** The same as it is kept: the digest is salted, and both it and the salt are empty once the words are gone. */
export type VersionEntry = VersionText & { salt: string }

/** A text as it stands, with what a person has decided on these very words; `decided` null when nobody has looked at them. */
export type ReviewableText = { sourceKind: SourceKind; sourceId: string; part: string; digest: string; decided: { shown: Shown; reasons: Reason[] } | null }

/** The texts that nobody has looked at yet: the public version waits for them. */
export function unreviewed<T extends Pick<ReviewableText, 'decided'>>(texts: readonly T[]): T[] {
  return texts.filter((text) => text.decided === null)
}

/** The texts of a public version, or that some must be looked at first. Nothing goes out that no person has read. */
export function publicVersion(texts: readonly ReviewableText[]): { ok: true; value: VersionText[] } | { ok: false; code: 'not-reviewed' } {
  if (unreviewed(texts).length > 0) return { ok: false, code: 'not-reviewed' }
  return { ok: true, value: texts.map(({ sourceKind, sourceId, part, digest, decided }) => ({ sourceKind, sourceId, part, digest, ...decided! })) }
}
