import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Question } from '~/questions/contract'
import { meanPoints, numberFacts } from './number-facts'
import { resultOf, resultOfGroup } from './results'
import { settle } from './settled-groups'
import { DIMENSIONS, tallyQuestions, type CountedRow, type WholeTally } from './tallies'

const option = (id: string) => ({ id, label: { fi: id } })
const common = { section: 's', text: { fi: 'Kysymys' }, required: false, visibility: 'aggregate' as const }
const ranking: Question = { ...common, id: 'q', type: 'ranking', places: 3, options: ['a', 'b', 'c', 'd', 'e', 'f'].map(option) }
const several: Question = { ...common, id: 'q', type: 'multiple-choice', options: ['a', 'b', 'c'].map(option) }
const matrix: Question = { ...common, id: 'q', type: 'matrix', rows: ['a', 'b', 'c', 'd'].map(option), columns: ['x', 'y', 'z', 'v', 'w'].map(option) }

const person = fc.record({ channel: fc.constantFrom('web', 'paper', 'phone'), locale: fc.constantFrom('fi', 'sv', 'en'), municipality: fc.constantFrom('aallonranta', 'lehtovaara', null) })
type Person = { channel: string; locale: string; municipality: string | null }
const rowsOf = (people: { who: Person; keys: string[] }[]): CountedRow[] => people.flatMap(({ who, keys }) => ['', ...keys].map((key) => ({ questionId: 'q', ...who, key, count: 1 })))
const settledFor = (question: Question, rows: readonly CountedRow[]) => {
  const by: WholeTally['by'] = { channel: {}, locale: {}, municipality: {} }
  const answered = rows.filter(({ key }) => key === '')
  for (const row of answered) for (const dimension of DIMENSIONS) by[dimension][row[dimension] ?? ''] = (by[dimension][row[dimension] ?? ''] ?? 0) + row.count
  const responses = answered.reduce((sum, { count }) => sum + count, 0)
  return settle([question], { whole: { responses, withOwnWords: 0, read: 0, by }, questions: tallyQuestions(rows) }, 5).questions.q!
}

describe('results', () => {
  it('never hide how many answered when they are enough', () => {
    const order = fc.shuffledSubarray(['a', 'b', 'c', 'd', 'e', 'f'], { minLength: 1, maxLength: 3 }).map((ids) => ids.map((id, index) => `${id}/${index + 1}`))
    fc.assert(fc.property(fc.array(fc.record({ who: person, keys: order }), { minLength: 5, maxLength: 80 }), (people) => {
      const tally = tallyQuestions(rowsOf(people)).get('q')
      expect(resultOf(ranking, tally, settledFor(ranking, rowsOf(people)), 5).answered).toBe(people.length)
    }), { numRuns: 50 })
  })

  it('show no count below the threshold, whole or by group, and no group of those who did not choose', () => {
    const chosen = fc.subarray(['a', 'b', 'c'], { minLength: 1 })
    fc.assert(fc.property(fc.array(fc.record({ who: person, keys: chosen }), { maxLength: 60 }), (people) => {
      const tally = tallyQuestions(rowsOf(people)).get('q')
      const settled = settledFor(several, rowsOf(people))
      const all = resultOf(several, tally, settled, 5)
      for (const group of ['web', 'paper', 'phone']) {
        for (const { answered, counts } of [all, resultOfGroup(several, tally, { dimension: 'channel', group }, settled, 5)]) {
          for (const count of Object.values(counts)) {
            if (count === null) continue
            expect(count === 0 || count >= 5).toBe(true)
            if (answered !== null) expect(answered - count === 0 || answered - count >= 5).toBe(true)
          }
        }
      }
    }), { numRuns: 100 })
  })

  it('of a group are the group’s own, and take little time for a grid', () => {
    const rows: CountedRow[] = []
    for (const channel of ['web', 'paper', 'phone']) for (const locale of ['fi', 'fi-simple', 'sv', 'sv-simple', 'en', 'en-simple']) for (const municipality of ['a', 'b', 'c', 'd', 'e', 'f', null]) {
      const count = ((channel.length * 7 + locale.length * 5 + (municipality?.charCodeAt(0) ?? 3)) % 11) + 1
      rows.push({ questionId: 'q', channel, locale, municipality, key: '', count })
      for (const row of matrix.rows) rows.push({ questionId: 'q', channel, locale, municipality, key: `${row.id}/${matrix.columns[(row.id.charCodeAt(0) + count) % 5]!.id}`, count })
    }
    const tally = tallyQuestions(rows).get('q')
    const started = performance.now()
    expect(resultOfGroup(matrix, tally, { dimension: 'channel', group: 'web' }, settledFor(matrix, rows), 5).answered).toBe(tally!.by.channel.web!.answered)
    expect(performance.now() - started).toBeLessThan(2000)
  })
})

describe('how many gave which number', () => {
  it('is told in stretches, small ones hidden', () => {
    const minutes: Question = { ...common, id: 'q', type: 'number', min: 0, max: 240 }
    const heap = (key: string, count: number): CountedRow => ({ questionId: 'q', channel: 'web', locale: 'fi', municipality: null, key, count })
    const rows = [heap('', 40), heap('15', 12), heap('29.5', 8), heap('45', 14), heap('240', 6)]
    expect(resultOf(minutes, tallyQuestions(rows).get('q'), settledFor(minutes, rows), 5).counts).toEqual({ '0-29': 20, '30-59': 14, '60-89': 0, '90-119': 0, '120-149': 0, '150-179': 0, '180-209': 0, '210-240': 6 })
    const few = [heap('', 37), heap('15', 12), heap('29.5', 8), heap('45', 14), heap('240', 3)]
    expect(resultOf(minutes, tallyQuestions(few).get('q'), settledFor(minutes, few), 5).counts).toMatchObject({ '0-29': 20, '30-59': null, '60-89': null, '210-240': null })
  })
})

describe('an option that is no longer asked', () => {
  it('is the rest of those who answered, so that no count follows from the others', () => {
    const now: Question = { ...common, id: 'q', type: 'single-choice', options: ['a', 'b'].map(option) }
    const heap = (key: string, count: number): CountedRow => ({ questionId: 'q', channel: 'web', locale: 'fi', municipality: null, key, count })
    const rows = [heap('', 30), heap('a', 20), heap('b', 7), heap('gone', 3)]
    expect(resultOf(now, tallyQuestions(rows).get('q'), settledFor(now, rows), 5).counts).toEqual({ a: 20, b: null })
  })
})

describe('facts of numbers', () => {
  it('are the mean and the middle, of enough answers', () => {
    expect(numberFacts({ 10: 3, 20: 2, 100: 1 }, 5)).toEqual({ mean: 170 / 6, median: 15 })
    expect(numberFacts({ 10: 3, 20: 1 }, 5)).toBeNull()
    expect(meanPoints({ answered: 5, counts: { 'a/60': 5, 'b/40': 4, 'b/20': 1 } }, ['a', 'b', 'c'], 5)).toEqual({ a: 60, b: 36, c: 0 })
    expect(meanPoints({ answered: 4, counts: { 'a/60': 4 } }, ['a'], 5)).toBeNull()
  })
})
