import type { Locale } from '~/kernel/locales'
import type { LocalizedText } from '~/kernel/localized-text'
import type { StatementContent, StatementDraft, StatementStep } from '../contract'
import { reachProblem } from './reach'

/** One thing still missing before a statement can be given, and the step where it is told. */
export type MissingThing = { step: StatementStep; code: MissingCode }
export type MissingCode =
  | 'title' | 'no-position' | 'position-text' | 'hearing-or-how' | 'reach' | 'reach-order' | 'dissent-text' | 'dissent-or-none' | 'missing-or-none' | 'interests-or-none'
  | 'decided-on' | 'body'

/**
 * Everything still missing before the statement can be given, in the order of the steps. Of differing views, of groups
 * that were not heard and of conflicts of interest the giver tells, or says that there are none: silence says neither.
 */
export function missingBeforeSubmit(draft: StatementDraft, original: Locale): MissingThing[] {
  return [
    ...(isEmpty(draft.title, original) ? [{ step: 'positions', code: 'title' } as const] : []),
    ...missingOfPositions(draft, original),
    ...missingOfHearings(draft, original),
    ...missingOfOthers(draft, original),
    ...(draft.interests.length > 0 || draft.noInterests ? [] : [{ step: 'interests', code: 'interests-or-none' } as const]),
    ...(draft.signOff?.body ? [] : [{ step: 'sign-off', code: 'body' } as const]),
    ...(draft.signOff?.decidedOn ? [] : [{ step: 'sign-off', code: 'decided-on' } as const]),
  ]
}

function missingOfPositions(draft: StatementDraft, original: Locale): MissingThing[] {
  if (draft.positions.length === 0) return [{ step: 'positions', code: 'no-position' }]
  return draft.positions.some((position) => isEmpty(position.text, original)) ? [{ step: 'positions', code: 'position-text' }] : []
}

function missingOfHearings(draft: StatementDraft, original: Locale): MissingThing[] {
  // A board may speak without having heard anybody, but then it says so in its own words.
  if (draft.hearings.length === 0) return isEmpty(draft.howAsked, original) ? [{ step: 'hearings', code: 'hearing-or-how' }] : []
  if (draft.reach === null) return [{ step: 'hearings', code: 'reach' }]
  return reachProblem(draft.reach) === null ? [] : [{ step: 'hearings', code: 'reach-order' }]
}

function missingOfOthers(draft: StatementDraft, original: Locale): MissingThing[] {
  const views: MissingThing[] = draft.dissent.length === 0 && !draft.noDissent ? [{ step: 'dissent', code: 'dissent-or-none' }]
    : draft.dissent.some((view) => isEmpty(view.text, original)) ? [{ step: 'dissent', code: 'dissent-text' }] : []
  return isSilentOnMissing(draft) ? [...views, { step: 'dissent', code: 'missing-or-none' }] : views
}

/** Whether a giver that heard people has not said who was not among them. A board that heard nobody has told how it wrote. */
export function isSilentOnMissing({ hearings, missing, noMissing }: Pick<StatementDraft, 'hearings' | 'missing' | 'noMissing'>): boolean {
  return hearings.length > 0 && missing.length === 0 && !noMissing
}

/** A draft with nothing missing as the content that is given. The signer is named by position only. */
export function completed(draft: StatementDraft, signerPosition: string): StatementContent {
  const signOff = draft.signOff ?? {}
  return {
    ...draft,
    reach: draft.reach ?? { atLeast: 0, atMost: 0, best: 0 },
    signOff: { ...signOff, body: signOff.body ?? 'board', decidedOn: signOff.decidedOn ?? '', signerPosition },
  }
}

/** An empty statement, as it is when somebody begins. */
export function emptyDraft(): StatementDraft {
  return { title: {}, summary: {}, positions: [], hearings: [], reach: null, howAsked: {}, dissent: [], missing: [], interests: [], signOff: null }
}

/** How far a step has been written: nothing yet, something, or nothing missing any more. */
export function stepState(draft: StatementDraft, step: Exclude<StatementStep, 'check'>, original: Locale): 'empty' | 'begun' | 'ready' {
  const isMissing = missingBeforeSubmit(draft, original).some((thing) => thing.step === step)
  const hasSome = {
    positions: draft.positions.length > 0 || !isEmpty(draft.title, original),
    hearings: draft.hearings.length > 0 || !isEmpty(draft.howAsked, original),
    dissent: draft.dissent.length > 0 || draft.noDissent === true || draft.missing.length > 0 || draft.noMissing === true,
    interests: draft.interests.length > 0 || draft.noInterests === true,
    'sign-off': draft.signOff?.decidedOn !== undefined,
  }[step]
  return !hasSome ? 'empty' : isMissing ? 'begun' : 'ready'
}

function isEmpty(text: LocalizedText, original: Locale): boolean {
  return (text[original] ?? '').trim() === ''
}
