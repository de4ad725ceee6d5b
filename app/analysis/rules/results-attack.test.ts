import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Question } from '~/questions/contract'
import { whatFollows, type KnownSum } from '../testing/attacker'
import { resultOf, resultOfGroup, type ResultGroup } from './results'
import { settle, type Tallied } from './settled-groups'
import { DIMENSIONS, partitionsOf, tallyQuestions, type CountedRow, type Dimension } from './tallies'

const option = (id: string) => ({ id, label: { fi: id } })
const common = { section: 's', text: { fi: 'Kysymys' }, required: false, visibility: 'aggregate' as const }
const region: Question = { ...common, id: 'r', type: 'region', options: ['a', 'b', 'c', 'elsewhere', 'no-answer'].map(option) }
const single: Question = { ...common, id: 's', type: 'single-choice', options: ['x', 'y', 'z'].map(option) }
const several: Question = { ...common, id: 'm', type: 'multiple-choice', options: ['x', 'y'].map(option) }
const grid: Question = { ...common, id: 'g', type: 'matrix', rows: ['1', '2'].map(option), columns: ['x', 'y'].map(option) }
const minutes: Question = { ...common, id: 'n', type: 'number', min: 0, max: 2 }
const words: Question = { ...common, id: 't', type: 'long-text', maxLength: 100 }
/** What is asked, and by which groups the answers can be told apart. */
type Setting = { questions: Question[]; groups: Record<Dimension, string[]> }
const WHOLE: Setting = { questions: [region, single, several, grid, minutes, words], groups: { channel: ['web', 'paper', 'phone'], locale: ['fi', 'sv'], municipality: ['a', 'b', 'c', ''] } }
const SMALL: Setting = { questions: [{ ...region, options: ['a', 'b'].map(option) }, { ...single, options: ['x', 'y'].map(option) }] as Question[], groups: { channel: ['web'], locale: ['fi'], municipality: ['a', 'b', ''] } }

/** A person: how they answered, and the keys of each answer; a question that is absent was left empty. */
type Person = { channel: string; locale: string; answers: Record<string, string[]> }

const municipalityOf = (answers: Person['answers']) => ['a', 'b', 'c'].find((each) => answers.r?.[0] === each) ?? null

/** Counts the people as the database does. */
function count(people: readonly Person[]): Tallied {
  const rows: CountedRow[] = []
  const by: Tallied['whole']['by'] = { channel: {}, locale: {}, municipality: {} }
  for (const { channel, locale, answers } of people) {
    const municipality = municipalityOf(answers)
    for (const [dimension, group] of [['channel', channel], ['locale', locale], ['municipality', municipality ?? '']] as const) by[dimension][group] = (by[dimension][group] ?? 0) + 1
    for (const [questionId, keys] of Object.entries(answers)) for (const key of ['', ...keys]) rows.push({ questionId, channel, locale, municipality, key, count: 1 })
  }
  return { whole: { responses: people.length, withOwnWords: 0, read: 0, by }, questions: tallyQuestions(rows) }
}

const at = (place: string, questionId: string, key: string) => `${questionId} ${place} ${key}`
const placesOf = ({ groups }: Setting): { place: string; group?: ResultGroup }[] => [{ place: 'all' }, ...DIMENSIONS.flatMap((dimension) => groups[dimension].map((group) => ({ place: `${dimension}=${group}`, group: { dimension, group } })))]
const keysOf = (question: Question) => [...new Set(partitionsOf(question).flatMap(({ keys }) => keys))]

/** The sums everybody knows to hold, however the people answered. */
function knownSums(setting: Setting): KnownSum[] {
  const { questions, groups } = setting
  const sums: KnownSum[] = DIMENSIONS.map((dimension) => ({ total: 'all', parts: groups[dimension].map((group) => `${dimension}=${group}`) }))
  for (const question of questions) {
    const rests = partitionsOf(question).map((_, index) => `rest${index}`)
    for (const { place } of placesOf(setting)) {
      sums.push({ total: place, parts: [at(place, question.id, 'answered'), at(place, question.id, 'left-out')] })
      partitionsOf(question).forEach(({ keys, isWhole }, index) => {
        sums.push({ total: at(place, question.id, 'answered'), parts: [...keys, ...(isWhole ? [] : [`rest${index}`])].map((key) => at(place, question.id, key)) })
      })
    }
    for (const dimension of DIMENSIONS) for (const key of ['answered', 'left-out', ...keysOf(question), ...rests]) {
      sums.push({ total: at('all', question.id, key), parts: groups[dimension].map((group) => at(`${dimension}=${group}`, question.id, key)) })
    }
  }
  // Whoever named a municipality is a response of it.
  for (const each of groups.municipality.filter((group) => group !== '')) {
    sums.push({ total: at('all', 'r', each), parts: [`municipality=${each}`] }, { total: at(`municipality=${each}`, 'r', each), parts: [`municipality=${each}`] })
  }
  return sums
}

/** Everything that stands on the result pages of everybody and of every group there could be, and in their data. */
function everythingShown(setting: Setting, tallied: Tallied, threshold: number): Map<string, number> {
  const shown = new Map<string, number>()
  const put = (name: string, value: number | null | undefined) => { if (value !== null && value !== undefined) shown.set(name, value) }
  const settled = settle(setting.questions, tallied, threshold)
  put('all', settled.responses)
  for (const dimension of DIMENSIONS) for (const [group, value] of Object.entries(settled.groups[dimension])) put(`${dimension}=${group}`, value)
  for (const { place, group } of placesOf(setting)) for (const question of setting.questions) {
    const tally = tallied.questions.get(question.id)
    const result = group ? resultOfGroup(question, tally, group, settled.questions[question.id]!, threshold) : resultOf(question, tally, settled.questions[question.id]!, threshold)
    put(at(place, question.id, 'answered'), result.answered)
    for (const [key, value] of Object.entries(result.counts)) put(at(place, question.id, key), value)
  }
  return shown
}

/** The true value of every figure of groups of people: those named on the pages, and those that did not choose. */
function truth(setting: Setting, people: readonly Person[]): Map<string, number> {
  const figures = new Map<string, number>()
  const add = (name: string) => figures.set(name, (figures.get(name) ?? 0) + 1)
  for (const { channel, locale, answers } of people) {
    const municipality = municipalityOf(answers) ?? ''
    for (const place of ['all', `channel=${channel}`, `locale=${locale}`, `municipality=${municipality}`]) {
      add(place)
      for (const question of setting.questions) {
        const chosen = answers[question.id]
        if (!chosen) continue
        add(at(place, question.id, 'answered'))
        for (const key of chosen) add(at(place, question.id, key))
        partitionsOf(question).forEach(({ keys, isWhole }, index) => { if (!isWhole && !keys.some((key) => chosen.includes(key))) add(at(place, question.id, `rest${index}`)) })
      }
    }
  }
  return figures
}

const person: fc.Arbitrary<Person> = fc.record({
  channel: fc.constantFrom('web', 'web', 'web', 'paper', 'phone'), locale: fc.constantFrom('fi', 'fi', 'sv'),
  answers: fc.record({
    r: fc.constantFrom('a', 'b', 'b', 'c', 'c', 'c', 'elsewhere', 'no-answer').map((key) => [key]),
    s: fc.constantFrom('x', 'x', 'y', 'z').map((key) => [key]),
    m: fc.subarray(['x', 'y']),
    g: fc.subarray(['1/x', '2/y', '2/x']).filter((keys) => keys.filter((key) => key.startsWith('2')).length < 2),
    n: fc.constantFrom('0-0', '1-1', '1-1', '2-2').map((key) => [key]),
    t: fc.constant([]),
  }, { requiredKeys: [] }),
})
const answering = (people: Person[]) => people.map(({ answers, ...who }) => ({ ...who, answers: Object.fromEntries(Object.entries(answers).map(([id, keys]) => [id, id === 'n' ? keys.map((key) => key.split('-')[0]!) : keys])) }))

function given(answers: Partial<Record<string, number>>): Person[] {
  return Object.entries(answers).flatMap(([municipality, many]) => Array.from({ length: many! }, (): Person => ({ channel: 'web', locale: 'fi', answers: municipality === '' ? { s: ['x'] } : { r: [municipality], s: ['x'] } })))
}

function smallOnes(people: Person[], threshold: number): string[] {
  const known = whatFollows(knownSums(WHOLE), everythingShown(WHOLE, count(answering(people)), threshold))
  const real = truth(WHOLE, people)
  for (const [name, value] of known) if (!name.endsWith('left-out')) expect([name, value]).toEqual([name, real.get(name) ?? 0])
  return [...real].filter(([name, value]) => value < threshold && known.has(name)).map(([name, value]) => `${name}: ${value}`)
}

describe('a reader with all result pages before them', () => {
  it('cannot subtract the groups of responses from the region question', () => {
    expect(smallOnes(given({ a: 3, b: 7, c: 50, '': 6 }), 5)).toEqual([])
    expect(smallOnes(given({ a: 9, b: 7, c: 50, '': 3 }), 5)).toEqual([])
    expect(smallOnes(given({ a: 9, b: 7, c: 50, elsewhere: 2, 'no-answer': 2, '': 2 }), 5)).toEqual([])
    expect(smallOnes(given({ a: 2, c: 6 }), 5)).toEqual([])
  })

  it('finds no small group by any sum over any pages, for any answers', { timeout: 120_000 }, () => {
    fc.assert(fc.property(fc.array(person, { maxLength: 150 }), fc.integer({ min: 2, max: 8 }), (people, threshold) => {
      expect(smallOnes(people, threshold)).toEqual([])
    }), { numRuns: 100 })
  })
})

describe('a reader with patience', () => {
  // Every set of answers there could be is tried, and those whose pages all look alike are compared.
  it('finds no small group by trying all answers that fit, unless hardly anybody left the question empty', { timeout: 120_000 }, () => {
    const [THRESHOLD, MOST] = [3, 8]
    const looks = new Map<string, { figures: Map<string, Set<number>>; isCertain: boolean }>()
    const names = [...new Set(knownSums(SMALL).flatMap(({ total, parts }) => [total, ...parts]))].filter((name) => !name.endsWith('left-out'))
    for (const people of everyAnswers(MOST)) {
      const key = JSON.stringify([...everythingShown(SMALL, count(people), THRESHOLD)])
      const real = truth(SMALL, people)
      const look = looks.get(key) ?? { figures: new Map(), isCertain: true }
      looks.set(key, look)
      for (const name of names) look.figures.set(name, (look.figures.get(name) ?? new Set()).add(real.get(name) ?? 0))
      // Of the largest number of people not all are tried; and one person who left a question empty tells much of a group.
      const leftOut = people.filter(({ answers }) => !answers.s).length
      if (people.length === MOST || (leftOut > 0 && leftOut < THRESHOLD)) look.isCertain = false
    }
    for (const [key, { figures, isCertain }] of looks) {
      if (!isCertain) continue
      const given = [...figures].filter(([, values]) => values.size === 1 && [...values].some((value) => value > 0 && value < THRESHOLD))
      expect(given.map(([name]) => name), key).toEqual([])
    }
  })
})

function* everyAnswers(most: number): Generator<Person[]> {
  const kinds = ['a', 'b', ''].flatMap((r) => ['x', ''].map((s): Person => ({ channel: 'web', locale: 'fi', answers: { ...(r ? { r: [r] } : {}), ...(s ? { s: [s] } : {}) } })))
  function* fill(at: number, people: Person[]): Generator<Person[]> {
    if (at === kinds.length) return yield people
    for (let more = 0; people.length + more <= most; more += 1) yield* fill(at + 1, [...people, ...Array.from({ length: more }, () => kinds[at]!)])
  }
  yield* fill(0, [])
}
