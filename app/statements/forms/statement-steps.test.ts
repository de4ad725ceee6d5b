import fc from 'fast-check'
import { expect, test } from 'vitest'
import { STATEMENT_STEPS, type StatementDraft } from '../contract'
import { emptyDraft } from '../rules/completeness'
import { aStatement } from '../testing/a-statement'
import { formStepOf, readStep, typedStep, type FormStep } from './statement-steps.server'
import { readIntent, readTyped, withRows, type TypedStep } from './typed-step.server'

const steps = STATEMENT_STEPS.flatMap((word) => formStepOf(word) ?? [])
const facts = { original: 'fi' as const, targets: { sections: ['now'], questions: [{ id: 'q1', section: 'now' }] }, today: '2026-11-22' }

function asForm(typed: TypedStep): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(typed.fields)) form.append(name, value)
  for (const [list, rows] of Object.entries(typed.rows)) rows.forEach((row, index) => Object.entries(row).forEach(([part, value]) => form.append(`${list}.${index}.${part}`, value)))
  return form
}

function read(step: FormStep, draft: StatementDraft, fields: Record<string, string>, more: { isUnfinished?: boolean } = {}) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  return readStep(step, readTyped(form), draft, { ...facts, ...more })
}

/** What is kept of a step that is saved half written, and how its fields show it when it is opened again. */
function saved(step: FormStep, fields: Record<string, string>) {
  const result = read(step, emptyDraft(), fields, { isUnfinished: true })
  if (!result.ok) return { refused: keysOf(result) }
  const { fields: shown, rows } = typedStep(step, { ...emptyDraft(), ...result.content }, 'fi')
  const again = readTyped(asForm({ fields: shown, rows }))
  return { content: result.content, shown: Object.fromEntries([...Object.entries(again.fields), ...Object.entries(again.rows).flatMap(([list, all]) => all.flatMap((row, index) => Object.entries(row).map(([part, value]) => [`${list}.${index}.${part}`, value])))].filter(([, value]) => value !== '')) }
}

const dayTyped = (name: string, day: string) => {
  const [year = '', month = '', date = ''] = day.split('-').map((part) => part.replace(/^0/, ''))
  return { [`${name}.day`]: date, [`${name}.month`]: month, [`${name}.year`]: year }
}

function keysOf(result: ReturnType<typeof readStep>) {
  return result.ok ? [] : result.messages.map(({ field, key }) => `${field} ${key}`)
}

test.each(steps)('%s: what is shown and sent back unchanged is the same statement', (step) => {
  const statement = aStatement({
    positions: [{ id: 'p1', on: { section: 'now', question: 'q1' }, stance: 'oppose', text: { fi: 'Ei näin.', sv: 'Inte så.' }, reason: { fi: 'Koska.' }, supportPercent: 83 }],
    relay: { umbrella: { fi: 'Neuvottelukunta', sv: 'Delegationen' }, coSigners: [{ name: 'Omaishoitajat ry', basis: 'board-decision', on: '2026-10-30' }] },
  })
  const result = readStep(step, readTyped(asForm(typedStep(step, statement, 'fi'))), statement, facts)
  expect(result.ok).toBe(true)
  if (!result.ok) return
  for (const [part, value] of Object.entries(result.content)) {
    const earlier = statement[part as keyof typeof statement]
    if (part === 'signOff') expect(value).toEqual({ ...statement.signOff, signerPosition: undefined })
    else if (earlier !== undefined) expect(value, part).toEqual(earlier)
  }
})

test('words that change lose their translations, words that stay keep them', () => {
  const draft = aStatement({ title: { fi: 'Vanha', sv: 'Gammal' }, missing: [{ fi: 'nuoret', sv: 'unga' }, { fi: 'muut', sv: 'andra' }] })
  const changed = read('positions', draft, { title: 'Uusi', 'positions.0.text': 'Ehdotus', 'positions.0.stance': 'proposal' })
  expect(changed.ok && changed.content.title).toEqual({ fi: 'Uusi' })
  const missing = read('dissent', draft, { noDissent: 'yes', missing: 'muut\n- nuoret\nuudet' })
  expect(missing.ok && missing.content.missing).toEqual([{ fi: 'muut', sv: 'andra' }, { fi: 'nuoret', sv: 'unga' }, { fi: 'uudet' }])
})

test('an empty first step asks for a title and a proposal', () => {
  expect(keysOf(read('positions', emptyDraft(), {}))).toEqual(['title title', 'positions.0.text no-position'])
})

test('a question of another consultation, an unknown stance and a share over a hundred are told beside their fields', () => {
  const typed = { title: 'T', 'positions.0.text': 'X', 'positions.0.on': 'question:q99', 'positions.0.stance': 'maybe', 'positions.0.supportPercent': '120' }
  expect(keysOf(read('positions', emptyDraft(), typed))).toEqual(['positions.0.on unknown-target', 'positions.0.stance stance', 'positions.0.supportPercent number-range'])
})

test('an identity code or a list of names is refused where it stands', () => {
  const typed = { title: 'Soita 010180-9026', 'positions.0.stance': 'proposal', 'positions.0.text': 'Matti Meikäläinen\nMaija Mallikas\nKalle Korhonen\nLiisa Laine' }
  expect(keysOf(read('positions', emptyDraft(), typed))).toEqual(['title identity-code', 'positions.0.text member-list'])
})

test('a list of members that is pasted from a table is refused where it stands', () => {
  const typed = { title: 'T', 'positions.0.stance': 'proposal', 'positions.0.text': 'Etunimi\tSukunimi\nMatti\tMeikäläinen\nMaija\tMallikas' }
  expect(keysOf(read('positions', emptyDraft(), typed))).toEqual(['positions.0.text member-list'])
})

test('a hearing needs a way, a day and a count; the range must be in order', () => {
  expect(keysOf(read('hearings', emptyDraft(), { 'hearings.0.place': 'Kuusniemi' }))).toEqual([
    'hearings.0.method method', 'hearings.0.startedOn day', 'hearings.0.heardCount heard-count',
  ])
  const two = (range: Record<string, string>) => read('hearings', emptyDraft(), {
    'hearings.0.method': 'other', 'hearings.0.heardCount': '1 200', 'hearings.0.startedOn.day': '1', 'hearings.0.startedOn.month': '10', 'hearings.0.startedOn.year': '2026',
    'hearings.1.method': 'other', 'hearings.1.heardCount': '12', 'hearings.1.startedOn.day': '29', 'hearings.1.startedOn.month': '2', 'hearings.1.startedOn.year': '2024', ...range,
  })
  expect(keysOf(two({}))).toEqual(['atLeast reach-number', 'atMost reach-number', 'best reach-number'])
  expect(keysOf(two({ atLeast: '1300', best: '1200', atMost: '1212' }))).toEqual(['atLeast reach-order'])
  const done = two({ atLeast: '1200', best: '1205', atMost: '1212' })
  expect(done.ok && done.content.hearings?.map(({ heardCount, endedOn }) => [heardCount, endedOn])).toEqual([[1200, '2026-10-01'], [12, '2024-02-29']])
})

test('without hearings the giver tells how the statement was made', () => {
  expect(keysOf(read('hearings', emptyDraft(), {}))).toEqual(['howAsked hearing-or-how'])
  expect(read('hearings', emptyDraft(), { howAsked: 'Hallitus kirjoitti.' }).ok).toBe(true)
})

test('silence is not agreement, and one cannot both tell and deny', () => {
  expect(keysOf(read('dissent', emptyDraft(), {}))).toEqual(['noDissent dissent-or-none'])
  expect(keysOf(read('dissent', emptyDraft(), { noDissent: 'yes', 'dissent.0.text': 'Ei' }))).toEqual(['noDissent dissent-both'])
  expect(keysOf(read('interests', emptyDraft(), {}))).toEqual(['interests interests-or-none'])
  expect(keysOf(read('dissent', aStatement(), { noDissent: 'yes' }))).toEqual(['missing missing-or-none'])
  expect(keysOf(read('dissent', aStatement(), { noDissent: 'yes', noMissing: 'yes', missing: 'nuoret' }))).toEqual(['noMissing missing-both'])
  expect(read('dissent', aStatement(), { noDissent: 'yes', noMissing: 'yes' })).toMatchObject({ ok: true, content: { noMissing: true, missing: [] } })
})

test('a decision has a body and a day that has come', () => {
  expect(keysOf(read('sign-off', emptyDraft(), {}))).toEqual(['body body', 'decidedOn decided-on'])
  const ahead = { body: 'board', 'decidedOn.day': '23', 'decidedOn.month': '11', 'decidedOn.year': '2026' }
  expect(keysOf(read('sign-off', emptyDraft(), ahead))).toEqual(['decidedOn day-ahead'])
  expect(keysOf(read('sign-off', emptyDraft(), { ...ahead, 'decidedOn.day': '31' }))).toEqual(['decidedOn date'])
})

test('rows are added and taken away without touching the others', () => {
  const typed = readTyped(asForm({ fields: { title: 'T' }, rows: { positions: [{ text: 'a' }, { text: 'b' }, { text: 'c' }], hearings: [], dissent: [], coSigners: [] } }))
  expect(withRows(typed, { kind: 'remove', list: 'positions', index: 1 }).rows.positions).toEqual([{ text: 'a' }, { text: 'c' }])
  expect(withRows(typed, { kind: 'add', list: 'positions' }).rows.positions).toHaveLength(4)
})

test.each<[FormStep, Record<string, string>]>([
  ['positions', {}],
  ['positions', { title: 'Vain otsikko' }],
  ['positions', { summary: 'Vain lyhyesti' }],
  ['positions', { 'positions.0.id': 'p1', 'positions.0.stance': 'oppose', 'positions.0.on': 'section:now' }],
  ['positions', { 'positions.0.id': 'p1', 'positions.0.reason': 'Koska.', 'positions.0.supportPercent': '83' }],
  ['hearings', { 'hearings.0.method': 'member-survey', howAsked: 'Kolme kysymystä.' }],
  ['hearings', { 'hearings.0.heardCount': '12', 'hearings.1.place': 'Kuusniemi', atMost: '20' }],
  ['hearings', { best: '12', memberCount: '4' }],
  ['hearings', dayTyped('hearings.0.endedOn', '2026-11-03')],
  ['dissent', { 'dissent.0.id': 'd1', 'dissent.0.size': '6' }],
  ['dissent', { 'dissent.0.id': 'd1', 'dissent.0.formal': 'yes' }],
  ['dissent', { missing: 'nuoret' }],
  ['interests', {}],
  ['sign-off', { section: '4 §', votesAgainst: '1' }],
  ['sign-off', { body: 'board', 'coSigners.0.basis': 'board-decision', 'coSigners.1.name': 'Omaishoitajat ry' }],
])('a step that is saved half written keeps all that was written: %s %j', (step, fields) => {
  const kept = saved(step, fields)
  expect(kept.refused).toBeUndefined()
  expect(kept.shown).toEqual(fields)
})

test('what is not said in a half written step is not said for the giver', () => {
  expect(saved('positions', { 'positions.0.text': 'Iltavastaanotto' }).content?.positions?.[0]).not.toHaveProperty('stance')
  expect(saved('hearings', { 'hearings.0.place': 'Kuusniemi' }).content).toMatchObject({ hearings: [{ place: 'Kuusniemi' }], reach: null })
  expect(Object.keys(saved('hearings', { 'hearings.0.place': 'Kuusniemi' }).content!.hearings![0]!)).toEqual(['place'])
})

test('what is wrong is refused in a half written step too', () => {
  expect(saved('positions', { 'positions.0.text': 'Soita 010180-9026', 'positions.0.supportPercent': '120' }).refused).toEqual(['positions.0.text identity-code', 'positions.0.supportPercent number-range'])
  expect(saved('hearings', { 'hearings.0.startedOn.day': '31', 'hearings.0.startedOn.month': '2', 'hearings.0.startedOn.year': '2026', 'hearings.0.heardCount': 'monta' }).refused).toEqual(['hearings.0.startedOn date', 'hearings.0.heardCount number'])
  expect(saved('hearings', { 'hearings.0.method': 'other', atLeast: '9', best: '5', atMost: '6' }).refused).toEqual(['atLeast reach-order'])
  expect(saved('dissent', { noDissent: 'yes', 'dissent.0.text': 'Ei' }).refused).toEqual(['noDissent dissent-both'])
  expect(saved('interests', { interests: 'x'.repeat(10_001) }).refused).toEqual(['interests too-long'])
  expect(saved('sign-off', { 'decidedOn.day': '1' }).refused).toEqual(['decidedOn date'])
})

test('whatever is chosen in a row counts as written: the rest of the row is asked for', () => {
  expect(keysOf(read('hearings', emptyDraft(), { 'hearings.0.method': 'member-survey', howAsked: 'Kolme kysymystä.' }))).toEqual(['hearings.0.startedOn day', 'hearings.0.heardCount heard-count'])
  expect(keysOf(read('hearings', emptyDraft(), { ...dayTyped('hearings.0.endedOn', '2026-11-03'), howAsked: 'Kolme kysymystä.' }))).toEqual(['hearings.0.method method', 'hearings.0.startedOn day', 'hearings.0.heardCount heard-count'])
  const first = { title: 'T', 'positions.0.stance': 'proposal', 'positions.0.text': 'Ehdotus' }
  expect(keysOf(read('positions', emptyDraft(), { ...first, 'positions.1.stance': 'oppose' }))).toEqual(['positions.1.text position-text'])
  expect(keysOf(read('positions', emptyDraft(), { ...first, 'positions.1.on': 'section:now' }))).toEqual(['positions.1.stance stance', 'positions.1.text position-text'])
  expect(keysOf(read('dissent', emptyDraft(), { 'dissent.0.formal': 'yes' }))).toEqual(['dissent.0.text dissent-text'])
  const decided = { body: 'board', ...dayTyped('decidedOn', '2026-11-01') }
  expect(keysOf(read('sign-off', emptyDraft(), { ...decided, 'coSigners.0.basis': 'board-decision' }))).toEqual(['coSigners.0.name co-signer-name', 'coSigners.0.on day'])
})

test('nobody has been heard, and nobody has joined, on a day that lies ahead', () => {
  const hearing = { 'hearings.0.method': 'other', 'hearings.0.heardCount': '12' }
  expect(keysOf(read('hearings', emptyDraft(), { ...hearing, ...dayTyped('hearings.0.startedOn', '2027-12-01') }))).toEqual(['hearings.0.startedOn day-ahead'])
  expect(keysOf(read('hearings', emptyDraft(), { ...hearing, ...dayTyped('hearings.0.startedOn', '2026-11-20'), ...dayTyped('hearings.0.endedOn', '2026-11-23') }))).toEqual(['hearings.0.endedOn day-ahead'])
  expect(read('hearings', emptyDraft(), { ...hearing, ...dayTyped('hearings.0.startedOn', facts.today) }).ok).toBe(true)
  const decided = { body: 'board', ...dayTyped('decidedOn', '2026-11-01'), 'coSigners.0.name': 'Omaishoitajat ry', 'coSigners.0.basis': 'board-decision' }
  expect(keysOf(read('sign-off', emptyDraft(), { ...decided, ...dayTyped('coSigners.0.on', '2026-11-23') }))).toEqual(['coSigners.0.on day-ahead'])
  expect(read('sign-off', emptyDraft(), { ...decided, ...dayTyped('coSigners.0.on', facts.today) }).ok).toBe(true)
})

test('an unknown button saves and goes on', () => {
  for (const intent of ['', 'delete', 'add', 'add.people', 'remove.positions', 'remove.positions.x']) {
    const form = new FormData()
    form.append('intent', intent)
    expect(readIntent(form)).toEqual({ kind: 'next' })
  }
})

test('whatever is sent, a step answers with a part of a statement or with messages, and never throws', () => {
  const name = fc.oneof(fc.constantFrom('title', 'missing', 'body', 'noDissent', 'positions.0.text', 'positions.0.stance', 'positions.99.text', 'hearings.0.heardCount', 'hearings.0.startedOn.day', 'coSigners.0.name', 'dissent.0.size', '__proto__', 'positions.0.__proto__'), fc.string())
  fc.assert(fc.property(fc.constantFrom(...steps), fc.array(fc.tuple(name, fc.string({ unit: 'binary' })), { maxLength: 30 }), (step, fields) => {
    const form = new FormData()
    for (const [key, value] of fields) form.append(key, value)
    const result = readStep(step, readTyped(form), emptyDraft(), facts)
    expect(result.ok || result.messages.length > 0).toBe(true)
  }), { numRuns: 40 })
}, 20_000)
