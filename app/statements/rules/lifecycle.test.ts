import { expect, test } from 'vitest'
import type { StatementDraft } from '../contract'
import { aHearing, aPosition, aStatement } from '../testing/a-statement'
import { completed, emptyDraft, missingBeforeSubmit, stepState } from './completeness'
import { contentRefusal } from './content-refusal'
import { editRefusal, releaseRefusal, startRefusal, withdrawRefusal } from './lifecycle'

const submitted = { state: 'submitted', textState: 'waiting' } as const
const draft = { state: 'draft', textState: 'waiting' } as const

test('only a representative starts, only while it is open, and only once', () => {
  expect(startRefusal({ mayRepresent: true, isOpen: true, hasGiven: false })).toBeNull()
  expect(startRefusal({ mayRepresent: false, isOpen: true, hasGiven: false })).toBe('not-your-association')
  expect(startRefusal({ mayRepresent: true, isOpen: false, hasGiven: false })).toBe('consultation-not-open')
  expect(startRefusal({ mayRepresent: true, isOpen: true, hasGiven: true })).toBe('already-given')
})

test('what has been given is not edited any more', () => {
  expect(editRefusal(draft, true)).toBeNull()
  expect(editRefusal(submitted, true)).toBe('already-submitted')
  expect(editRefusal(draft, false)).toBe('not-your-association')
})

test('a statement is withdrawn until the summary is published', () => {
  expect(withdrawRefusal(submitted, { mayRepresent: true, isSummaryPublished: false })).toBeNull()
  expect(withdrawRefusal(submitted, { mayRepresent: true, isSummaryPublished: true })).toBe('summary-published')
  expect(withdrawRefusal(draft, { mayRepresent: true, isSummaryPublished: false })).toBe('not-submitted')
})

test('only an official releases a text, and only once', () => {
  expect(releaseRefusal(submitted, true)).toBeNull()
  expect(releaseRefusal(submitted, false)).toBe('not-an-official')
  expect(releaseRefusal({ ...submitted, textState: 'released' }, true)).toBe('already-released')
})

test('a whole statement lacks nothing; an empty one says what in the order of the steps', () => {
  expect(missingBeforeSubmit(aStatement(), 'fi')).toEqual([])
  expect(missingBeforeSubmit(emptyDraft(), 'fi').map(({ code }) => code)).toEqual(['title', 'no-position', 'hearing-or-how', 'dissent-or-none', 'interests-or-none', 'body', 'decided-on'])
})

test('silence on dissent, on who was not heard and on interests is not enough: one tells, or says that there are none', () => {
  const silent = { dissent: [], missing: [], interests: [] }
  expect(missingBeforeSubmit(aStatement(silent), 'fi')).toEqual([{ step: 'dissent', code: 'dissent-or-none' }, { step: 'dissent', code: 'missing-or-none' }, { step: 'interests', code: 'interests-or-none' }])
  expect(missingBeforeSubmit(aStatement({ ...silent, noDissent: true, noMissing: true, noInterests: true }), 'fi')).toEqual([])
  expect(missingBeforeSubmit(aStatement({ missing: [], hearings: [] }), 'fi')).toEqual([])
})

test('the words are looked for in the language the statement is written in', () => {
  expect(missingBeforeSubmit(aStatement(), 'sv').map(({ code }) => code)).toEqual(['title', 'position-text', 'dissent-text'])
})

test('a board that heard nobody may speak, when it tells how the statement was made', () => {
  expect(missingBeforeSubmit(aStatement({ hearings: [] }), 'fi')).toEqual([])
  expect(missingBeforeSubmit(aStatement({ hearings: [], howAsked: {} }), 'fi')).toEqual([{ step: 'hearings', code: 'hearing-or-how' }])
})

test('a step is empty, begun or ready', () => {
  expect(stepState(emptyDraft(), 'positions', 'fi')).toBe('empty')
  expect(stepState({ ...emptyDraft(), title: { fi: 'Arki' } }, 'positions', 'fi')).toBe('begun')
  expect(stepState(aStatement(), 'positions', 'fi')).toBe('ready')
  expect(stepState({ ...emptyDraft(), summary: { fi: 'Arki' } }, 'positions', 'fi')).toBe('begun')
  expect(stepState({ ...emptyDraft(), signOff: { body: 'board' } }, 'sign-off', 'fi')).toBe('begun')
  expect(stepState({ ...emptyDraft(), signOff: {} }, 'sign-off', 'fi')).toBe('empty')
})

test('what a row that was saved half written still lacks is told, each once, and keeps the statement from being given', () => {
  const lacks = (changes: Partial<StatementDraft>) => missingBeforeSubmit({ ...aStatement(), ...changes }, 'fi').map(({ step, code }) => `${step} ${code}`)
  const { stance: _, ...withoutStance } = aPosition()
  expect(lacks({ positions: [withoutStance, aPosition({ id: 'p2', text: {} })] })).toEqual(['positions stance', 'positions position-text'])
  expect(lacks({ hearings: [{ place: 'Kuusniemi' }, { method: 'other' }] })).toEqual(['hearings method', 'hearings hearing-day', 'hearings heard-count'])
  expect(lacks({ reach: { best: 45 } })).toEqual(['hearings reach'])
  expect(lacks({ reach: { atLeast: 50, best: 45, atMost: 60 } })).toEqual(['hearings reach-order'])
  expect(lacks({ signOff: { votesAgainst: 1 }, relay: { umbrella: {}, coSigners: [{}] } })).toEqual([
    'sign-off body', 'sign-off decided-on', 'sign-off votes-for', 'sign-off co-signer-name', 'sign-off co-signer-basis', 'sign-off co-signer-day',
  ])
})

test('a half written statement is looked at without the rows that do not say enough yet, and with the widest range of those that do', () => {
  const draft: StatementDraft = { ...aStatement(), hearings: [aHearing(), { method: 'other' }, aHearing({ heardCount: 12 })], reach: { best: 45 }, relay: { umbrella: {}, coSigners: [{ name: 'Omaishoitajat ry' }] } }
  const seen = completed(draft, 'chair')
  expect(seen.hearings).toEqual([aHearing(), aHearing({ heardCount: 12 })])
  expect(seen.reach).toEqual({ atLeast: 40, best: 52, atMost: 52 })
  expect(seen.relay?.coSigners).toEqual([])
  expect(completed({ ...draft, hearings: [] }, 'chair').reach).toEqual({ atLeast: 0, best: 0, atMost: 0 })
  expect(completed(aStatement(), 'chair')).toEqual(aStatement())
})

test('identity codes and member lists are refused in every text, whatever its language', () => {
  expect(contentRefusal(aStatement())).toBeNull()
  expect(contentRefusal(aStatement({ positions: [aPosition({ reason: { sv: 'Ring 010180-9026' } })] }))).toBe('identity-code')
  expect(contentRefusal(aStatement({ hearings: [aHearing({ note: { fi: 'Matti Meikäläinen\nMaija Mallikas\nKalle Korhonen\nLiisa Laine' } })] }))).toBe('member-list')
  expect(contentRefusal(aStatement({ missing: [{ en: 'a@b.fi c@d.fi e@f.fi' }] }))).toBe('member-list')
  const relay = { umbrella: { fi: 'Neuvottelukunta' }, coSigners: [{ name: 'Omaishoitajat ry', basis: 'board-decision' as const, on: '2026-10-30' }] }
  expect(contentRefusal(aStatement({ relay }))).toBeNull()
  for (const changes of [
    { hearings: [aHearing({ place: 'Koti 010180-9026' })] }, { signOff: { ...aStatement().signOff, section: '010180-9026' } },
    { relay: { ...relay, umbrella: { sv: '010180-9026' } } }, { relay: { ...relay, coSigners: [{ ...relay.coSigners[0]!, name: '010180-9026' }] } },
  ]) expect(contentRefusal(aStatement(changes))).toBe('identity-code')
  expect(contentRefusal(aStatement({ summary: { fi: '😀'.repeat(10_001) } }))).toBe('too-long')
  expect(contentRefusal(aStatement({ summary: { fi: '😀'.repeat(10_000) } }))).toBeNull()
})
