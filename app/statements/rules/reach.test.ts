import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aHearing } from '../testing/a-statement'
import { certainReach, reachAdvice, reachProblem, widestReach } from './reach'

test('a range goes from at least over best to at most', () => {
  expect(reachProblem({ atLeast: 70, best: 88, atMost: 107 })).toBeNull()
  expect(reachProblem({ atLeast: 90, best: 88, atMost: 107 })).toBe('not-in-order')
  expect(reachProblem({ atLeast: 70, best: 108, atMost: 107 })).toBe('not-in-order')
  expect(reachProblem({ atLeast: -1, best: 0, atMost: 1 })).toBe('not-whole')
  expect(reachProblem({ atLeast: 1.5, best: 2, atMost: 3 })).toBe('not-whole')
})

test('the widest range lies between the largest hearing and the sum of all, and asks for no advice', () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 20 }), (counts) => {
    const hearings = counts.map((heardCount) => aHearing({ heardCount }))
    const widest = widestReach(hearings)!
    expect(widest.atLeast).toBeLessThanOrEqual(widest.atMost)
    expect(reachAdvice({ ...widest, best: widest.atLeast }, hearings)).toEqual([])
    expect(reachAdvice({ atLeast: widest.atLeast, best: widest.atMost + 1, atMost: widest.atMost + 1 }, hearings)).toEqual(['more-than-heard'])
  }))
})

test('members and others are parts of those heard: more of them than the best estimate asks for another look', () => {
  const hearings = [aHearing({ heardCount: 50 }), aHearing({ heardCount: 45 })]
  const reach = { atLeast: 50, best: 60, atMost: 95 }
  expect(reachAdvice(reach, hearings, { memberCount: 50, otherCount: 40 })).toEqual(['more-than-best'])
  expect(reachAdvice(reach, hearings, { memberCount: 61 })).toEqual(['more-than-best'])
  expect(reachAdvice(reach, hearings, { memberCount: 40, otherCount: 20 })).toEqual([])
  expect(reachAdvice(reach, hearings, {})).toEqual([])
})

test('one hearing leaves nothing to estimate; two do', () => {
  expect(certainReach([aHearing({ heardCount: 31 })])).toEqual({ atLeast: 31, atMost: 31, best: 31 })
  expect(certainReach([aHearing(), aHearing()])).toBeNull()
  expect(certainReach([{}])).toBeNull()
  expect(widestReach([{}])).toBeNull()
})
