import { expect, test } from 'vitest'
import { aDissent, aHearing, aStatement } from '../testing/a-statement'
import { publicCut, wholeView } from './public-cut'
import { shownCount, shownDissentSize, shownVote } from './small-numbers'

test.each([[0, 0], [1, 'few'], [4, 'few'], [5, 5], [64, 64]] as const)('%i of people is shown as %s', (count, shown) => {
  expect(shownCount(count, 5)).toBe(shown)
})

test('nobody who stood alone is counted or pointed at', () => {
  expect(shownDissentSize(1, 5)).toBeNull()
  expect(shownDissentSize(undefined, 5)).toBeNull()
  expect(shownDissentSize(3, 5)).toBe('few')
  expect(shownDissentSize(9, 5)).toBe(9)
  expect(shownVote({ votesFor: 6, votesAgainst: 1, votesAbstained: 0 }, 5)).toEqual({ kind: 'divided' })
  expect(shownVote({ votesFor: 6, votesAgainst: 0, votesAbstained: 1 }, 5)).toEqual({ kind: 'divided' })
  expect(shownVote({ votesFor: 6 }, 5)).toEqual({ kind: 'unanimous' })
  expect(shownVote({}, 5)).toBeNull()
})

test('the public cut holds no number below the limit anywhere', () => {
  const content = aStatement({
    hearings: [aHearing({ heardCount: 3, livedExperienceCount: 2 }), aHearing({ heardCount: 30, livedExperienceCount: 4 })],
    reach: { atLeast: 30, best: 32, atMost: 33 },
    heardPeople: { memberCount: 31, otherCount: 2, livedExperiencePercent: 12 },
    dissent: [aDissent({ size: 1, formal: true }), aDissent({ id: 'd2', size: 4 })],
    signOff: { body: 'board', decidedOn: '2026-10-30', votesFor: 6, votesAgainst: 1, votesAbstained: 0, signerPosition: 'chair' },
  })
  const shown = publicCut(content, 5)
  const numbers: number[] = []
  JSON.stringify({ ...shown, positions: [] }, (_key, value: unknown) => {
    if (typeof value === 'number') numbers.push(value)
    return value
  })
  expect(numbers.filter((number) => number > 0 && number < 5)).toEqual([])
  expect(shown.heardPeople).toEqual({ memberCount: 31, otherCount: 'few' })
  expect(shown.dissent.map(({ size }) => size)).toEqual([null, 'few'])
  expect(shown.signOff.vote).toEqual({ kind: 'divided' })
})

test('a vote is told in numbers only when no way was that of a few', () => {
  expect(shownVote({ votesFor: 5, votesAgainst: 2, votesAbstained: 0 }, 5)).toEqual({ kind: 'divided' })
  expect(shownVote({ votesFor: 4, votesAgainst: 6 }, 5)).toEqual({ kind: 'divided' })
  expect(shownVote({ votesFor: 30, votesAgainst: 8, votesAbstained: 0 }, 5)).toEqual({ kind: 'votes', for: 30, against: 8, abstained: 0 })
})

test('a statement that heard a handful says so in words', () => {
  expect(publicCut(aStatement({ hearings: [aHearing({ heardCount: 4 })], reach: { atLeast: 4, atMost: 4, best: 4 } }), 5).reach).toBe('few')
})

test('officials see every number', () => {
  const content = aStatement({ dissent: [aDissent({ size: 1 })], hearings: [aHearing({ heardCount: 3 })], signOff: { ...aStatement().signOff, votesAgainst: 1 } })
  expect(wholeView(content)).toMatchObject({ dissent: [{ size: 1 }], hearings: [{ heardCount: 3 }], signOff: { vote: { kind: 'votes', for: 6, against: 1 } } })
})

test('silence is not agreement', () => {
  expect(publicCut(aStatement({ dissent: [] }), 5).saysNoDissent).toBe(false)
  expect(publicCut(aStatement({ dissent: [], noDissent: true }), 5).saysNoDissent).toBe(true)
  expect(publicCut(aStatement({ missing: [] }), 5).saysNoMissing).toBe(false)
  expect(publicCut(aStatement({ missing: [], noMissing: true }), 5).saysNoMissing).toBe(true)
})
