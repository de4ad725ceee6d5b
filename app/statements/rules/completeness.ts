import type { Locale } from '~/kernel/locales'
import type { LocalizedText } from '~/kernel/localized-text'
import type { CoSigner, MemberHearing, StatementContent, StatementDraft, StatementStep } from '../contract'
import { certainReach, isWholeReach, reachProblem, widestReach } from './reach'

/** One thing still missing before a statement can be given, and the step where it is told. */
export type MissingThing = { step: StatementStep; code: MissingCode }
export type MissingCode =
  | 'title' | 'no-position' | 'stance' | 'position-text' | 'hearing-or-how' | 'method' | 'hearing-day' | 'heard-count' | 'reach' | 'reach-order'
  | 'dissent-text' | 'dissent-or-none' | 'missing-or-none' | 'interests-or-none'
  | 'body' | 'decided-on' | 'votes-for' | 'co-signer-name' | 'co-signer-basis' | 'co-signer-day'

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
    ...missingOfSignOff(draft),
  ]
}

function missingOfPositions({ positions }: StatementDraft, original: Locale): MissingThing[] {
  if (positions.length === 0) return [{ step: 'positions', code: 'no-position' }]
  return told('positions', [
    ['stance', positions.some(({ stance }) => stance === undefined)],
    ['position-text', positions.some(({ text }) => isEmpty(text, original))],
  ])
}

function missingOfHearings({ hearings, howAsked, reach }: StatementDraft, original: Locale): MissingThing[] {
  // A board may speak without having heard anybody, but then it says so in its own words.
  if (hearings.length === 0) return told('hearings', [['hearing-or-how', isEmpty(howAsked, original)]])
  return told('hearings', [
    ['method', hearings.some(({ method }) => method === undefined)],
    ['hearing-day', hearings.some(({ startedOn }) => startedOn === undefined)],
    ['heard-count', hearings.some(({ heardCount }) => heardCount === undefined)],
    // One hearing with its count gives the range by itself.
    ['reach', !isWholeReach(reach) && (reach !== null || hearings.length > 1 || hearings[0]?.heardCount !== undefined)],
    ['reach-order', isWholeReach(reach) && reachProblem(reach) !== null],
  ])
}

function missingOfSignOff({ signOff, relay }: StatementDraft): MissingThing[] {
  const { votesFor, votesAgainst, votesAbstained } = signOff ?? {}
  const coSigners = relay?.coSigners ?? []
  return told('sign-off', [
    ['body', !signOff?.body],
    ['decided-on', !signOff?.decidedOn],
    ['votes-for', votesFor === undefined && (votesAgainst !== undefined || votesAbstained !== undefined)],
    ['co-signer-name', coSigners.some(({ name }) => name === undefined)],
    ['co-signer-basis', coSigners.some(({ basis }) => basis === undefined)],
    ['co-signer-day', coSigners.some(({ on }) => on === undefined)],
  ])
}

function told(step: StatementStep, things: [code: MissingCode, isMissing: boolean][]): MissingThing[] {
  return things.flatMap(([code, isMissing]) => (isMissing ? [{ step, code }] : []))
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

/**
 * A draft with nothing missing as the content that is given; one that is looked at before that leaves out the rows that
 * do not say yet what they must, and shows the widest range its hearings allow. The signer is named by position only.
 */
export function completed(draft: StatementDraft, signerPosition: string): StatementContent {
  const signOff = draft.signOff ?? {}
  const hearings = draft.hearings.filter(isWholeHearing)
  return {
    ...draft,
    positions: draft.positions.filter(hasWords).map((position) => ({ ...position, stance: position.stance ?? 'proposal' })),
    dissent: draft.dissent.filter(hasWords),
    hearings,
    reach: reachOf(draft, hearings),
    signOff: { ...signOff, body: signOff.body ?? 'board', decidedOn: (signOff.body && signOff.decidedOn) ?? '', signerPosition },
    relay: draft.relay && { ...draft.relay, coSigners: draft.relay.coSigners.filter(isWholeCoSigner) },
  }
}

// Whatever range stands in a draft, nobody was heard without a hearing.
function reachOf({ reach }: StatementDraft, hearings: readonly MemberHearing[]): StatementContent['reach'] {
  const widest = widestReach(hearings)
  if (!widest) return { atLeast: 0, atMost: 0, best: 0 }
  return isWholeReach(reach) ? reach : (certainReach(hearings) ?? { ...widest, best: widest.atMost })
}

function hasWords({ text }: { text: LocalizedText }): boolean {
  return Object.keys(text).length > 0
}

function isWholeHearing(hearing: Partial<MemberHearing>): hearing is MemberHearing {
  const { method, startedOn, endedOn, heardCount } = hearing
  return [method, startedOn, endedOn, heardCount].every((fact) => fact !== undefined)
}

function isWholeCoSigner(each: Partial<CoSigner>): each is CoSigner {
  return [each.name, each.basis, each.on].every((fact) => fact !== undefined)
}

/** An empty statement, as it is when somebody begins. */
export function emptyDraft(): StatementDraft {
  return { title: {}, summary: {}, positions: [], hearings: [], reach: null, howAsked: {}, dissent: [], missing: [], interests: [], signOff: null }
}

/** How far a step has been written: nothing yet, something, or nothing missing any more. */
export function stepState(draft: StatementDraft, step: Exclude<StatementStep, 'check'>, original: Locale): 'empty' | 'begun' | 'ready' {
  const isMissing = missingBeforeSubmit(draft, original).some((thing) => thing.step === step)
  const hasSome = {
    positions: draft.positions.length > 0 || !isEmpty(draft.title, original) || !isEmpty(draft.summary, original),
    hearings: draft.hearings.length > 0 || !isEmpty(draft.howAsked, original) || draft.reach !== null,
    dissent: draft.dissent.length > 0 || draft.noDissent === true || draft.missing.length > 0 || draft.noMissing === true,
    interests: draft.interests.length > 0 || draft.noInterests === true,
    'sign-off': Object.keys(draft.signOff ?? {}).length > 0 || draft.relay !== undefined,
  }[step]
  return !hasSome ? 'empty' : isMissing ? 'begun' : 'ready'
}

function isEmpty(text: LocalizedText, original: Locale): boolean {
  return (text[original] ?? '').trim() === ''
}
