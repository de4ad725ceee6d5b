import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { whatFollows, type KnownSum } from '~/analysis/testing/attacker'
import type { StatementContent } from '../contract'
import { aDissent, aHearing, aPosition, aStatement } from '../testing/a-statement'
import { publicCut, type ShownStatement } from './public-cut'
import { heardTogether, shownReach } from './shown-reach'

const cut = (changes: Partial<StatementContent>) => publicCut(aStatement(changes), 5)

test('a hearing of a few does not follow from the range: its ends are taken outward', () => {
  const shown = cut({ hearings: [aHearing({ heardCount: 64 }), aHearing({ heardCount: 3 })], reach: { atLeast: 64, atMost: 67, best: 66 } })
  expect(shown.hearings.map(({ heardCount }) => heardCount)).toEqual([64, 'few'])
  expect(shown.reach).toEqual({ atLeast: 60, atMost: 70, best: 65 })
  expect(shownReach({ hearings: [aHearing({ heardCount: 4 }), aHearing({ heardCount: 3 })], reach: { atLeast: 4, atMost: 7, best: 5 } }, 5)).toEqual({ atLeast: 0, atMost: 10, best: 10 })
})

test('members do not follow from those who are none, nor the other way round', () => {
  const of = (heardPeople: StatementContent['heardPeople']) => cut({ reach: { atLeast: 40, atMost: 52, best: 45 }, heardPeople }).heardPeople
  expect(of({ memberCount: 42 })).toEqual({})
  expect(of({ memberCount: 42, otherCount: 3 })).toEqual({ otherCount: 'few' })
  expect(of({ memberCount: 30, otherCount: 15 })).toEqual({ memberCount: 30, otherCount: 15 })
  expect(of({ memberCount: 45, otherCount: 0 })).toEqual({ memberCount: 45, otherCount: 0 })
})

test('what leaves a few people beside it is left out', () => {
  const shown = cut({ hearings: [aHearing({ heardCount: 64, livedExperienceCount: 62, invitedCount: 66 })], reach: { atLeast: 64, atMost: 64, best: 64 }, positions: [aPosition({ supportPercent: 95 }), aPosition({ id: 'p2', supportPercent: 80 }), aPosition({ id: 'p3', supportPercent: 100 })] })
  expect(shown.hearings).toEqual([{ method: 'member-survey', startedOn: '2026-10-01', endedOn: '2026-10-14', heardCount: 64 }])
  expect(shown.positions.map(({ supportPercent }) => supportPercent)).toEqual([undefined, 80, 100])
})

test('a share of nobody, and one of a few people, is not told', () => {
  expect(cut({ hearings: [], positions: [aPosition({ supportPercent: 80 })] }).positions[0]!.supportPercent).toBeUndefined()
  expect(cut({ hearings: [aHearing({ heardCount: 4 })], reach: { atLeast: 4, atMost: 4, best: 4 }, positions: [aPosition({ supportPercent: 100 })] }).positions[0]!.supportPercent).toBeUndefined()
})

test('all statements of a matter together are as wide as their own ranges', () => {
  expect(heardTogether([{ atLeast: 30, atMost: 40, best: 35 }, { atLeast: 10, atMost: 25, best: 20 }], 5)).toEqual({ atLeast: 30, atMost: 65 })
  expect(heardTogether([{ atLeast: 30, atMost: 40, best: 35 }, 'few', null], 5)).toEqual({ atLeast: 30, atMost: 45 })
  expect(heardTogether(['few', 'few', 'few'], 5)).toBeNull()
  expect(heardTogether([null], 5)).toBeNull()
  expect(heardTogether([], 5)).toBeNull()
})

describe('a reader who does sums with a statement', () => {
  const counts = fc.integer({ min: 0, max: 80 })
  const hearing = fc.record({ heardCount: counts, lived: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined }), more: fc.option(fc.integer({ min: -3, max: 60 }), { nil: undefined }) })
    .map(({ heardCount, lived, more }) => aHearing({
      heardCount, ...(lived === undefined ? {} : { livedExperienceCount: Math.round(heardCount * lived) }), ...(more === undefined ? {} : { invitedCount: Math.max(0, heardCount + more) }),
    }))
  const percent = fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined })
  const statement = fc.record({
    hearings: fc.array(hearing, { minLength: 1, maxLength: 4 }), overlap: fc.double({ min: 0, max: 1, noNaN: true }), estimate: fc.double({ min: 0, max: 1, noNaN: true }),
    members: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined }), tellsOthers: fc.boolean(), lived: percent, support: percent,
    views: fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 2 }), votes: fc.tuple(counts, fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })),
  }).map(({ hearings, overlap, estimate, members, tellsOthers, lived, support, views, votes }): StatementContent => {
    const sum = hearings.reduce((all, { heardCount }) => all + heardCount, 0)
    const most = Math.max(...hearings.map(({ heardCount }) => heardCount))
    const atMost = sum - Math.round((sum - most) * overlap * 0.5)
    const best = most + Math.round((atMost - most) * estimate)
    const memberCount = members === undefined ? undefined : Math.round(best * members)
    return aStatement({
      hearings, reach: { atLeast: most, atMost, best },
      heardPeople: { ...(memberCount === undefined ? {} : { memberCount, ...(tellsOthers ? { otherCount: best - memberCount } : {}) }), ...(lived === undefined ? {} : { livedExperiencePercent: lived }) },
      positions: [aPosition({ ...(support === undefined ? {} : { supportPercent: support }) })],
      dissent: views.map((size, index) => aDissent({ id: `d${index}`, size })),
      signOff: { body: 'board', decidedOn: '2026-10-30', votesFor: votes[0], votesAgainst: votes[1], votesAbstained: votes[2], signerPosition: 'chair' },
    })
  })

  it('finds no small group', { timeout: 30_000 }, () => {
    fc.assert(fc.property(statement, fc.integer({ min: 2, max: 8 }), (content, threshold) => {
      const { sums, real } = factsOf(content)
      const known = whatFollows(sums, shownIn(content, publicCut(content, threshold), real))
      const found = [...real].filter(([name, value]) => value > 0 && value < threshold && known.get(name) === value && !name.startsWith('free '))
      expect(found).toEqual([])
    }), { numRuns: 400 })
  })
})

/** The sums a reader knows to hold in a statement, and the true numbers; those that are no group of people begin with "free". */
function factsOf(content: StatementContent): { sums: KnownSum[]; real: Map<string, number> } {
  const real = new Map<string, number>()
  const sums: KnownSum[] = []
  const split = (total: string, parts: Record<string, number>, left: string) => {
    for (const [name, value] of Object.entries(parts)) real.set(name, value)
    real.set(left, real.get(total)! - Object.values(parts).reduce((sum, value) => sum + value, 0))
    sums.push({ total, parts: [...Object.keys(parts), left] })
  }
  content.hearings.forEach((hearing, index) => {
    real.set(`heard ${index}`, hearing.heardCount)
    split(`heard ${index}`, { [`lived ${index}`]: hearing.livedExperienceCount ?? 0 }, `not lived ${index}`)
    real.set(`invited ${index}`, hearing.invitedCount ?? 0)
    if (hearing.invitedCount !== undefined && hearing.invitedCount >= hearing.heardCount) split(`invited ${index}`, { [`heard ${index}`]: hearing.heardCount }, `stayed away ${index}`)
  })
  const { atLeast, atMost, best } = content.reach
  for (const [name, value] of Object.entries({ atLeast, atMost, best })) real.set(`free ${name}`, value)
  real.set('free sum', content.hearings.reduce((all, { heardCount }) => all + heardCount, 0))
  sums.push({ total: 'free sum', parts: content.hearings.map((_, index) => `heard ${index}`) })
  // Whether somebody came twice cannot be seen; a reader who takes it that nobody did has the sum.
  if (atMost === real.get('free sum')) sums.push({ total: 'free atMost', parts: ['free sum'] })
  const { memberCount, otherCount } = content.heardPeople ?? {}
  if (memberCount !== undefined) split('free best', { members: memberCount }, 'others')
  else if (otherCount !== undefined) split('free best', { others: otherCount }, 'members')
  content.dissent.forEach(({ id, size }) => split('free best', { [`view ${id}`]: size ?? 0 }, `not view ${id}`))
  const { votesFor = 0, votesAgainst = 0, votesAbstained = 0 } = content.signOff
  real.set('free votes', votesFor + votesAgainst + votesAbstained)
  split('free votes', { for: votesFor, against: votesAgainst, abstained: votesAbstained }, 'nobody')
  return { sums, real }
}

/** What stands on the page. A share of a range is taken for one of its lower end and for one of its upper end, rounded. */
function shownIn(content: StatementContent, shown: ShownStatement, real: Map<string, number>): Map<string, number> {
  const known = new Map<string, number>([['nobody', 0]])
  const put = (name: string, value: number | 'few' | null | undefined) => { if (typeof value === 'number') known.set(name, value) }
  shown.hearings.forEach((hearing, index) => {
    put(`heard ${index}`, hearing.heardCount)
    put(`lived ${index}`, hearing.livedExperienceCount)
    put(`invited ${index}`, hearing.invitedCount)
  })
  if (shown.reach !== null && shown.reach !== 'few') {
    for (const end of ['atLeast', 'atMost', 'best'] as const) if (shown.reach[end] === content.reach[end]) put(`free ${end}`, shown.reach[end])
  }
  put('members', shown.heardPeople.memberCount)
  put('others', shown.heardPeople.otherCount)
  for (const [name, share] of [['support', shown.positions[0]!.supportPercent], ['lived share', shown.heardPeople.livedExperiencePercent]] as const) {
    if (share === undefined) continue
    for (const end of [content.reach.atLeast, content.reach.atMost]) {
      const people = Math.round((end * share) / 100)
      real.set(`${name} of ${end}`, people)
      real.set(`not ${name} of ${end}`, end - people)
      put(`${name} of ${end}`, people)
      put(`not ${name} of ${end}`, end - people)
    }
  }
  for (const { id, size } of shown.dissent) put(`view ${id}`, size)
  const { vote } = shown.signOff
  if (vote?.kind === 'votes') for (const way of ['for', 'against', 'abstained'] as const) put(way, vote[way])
  return known
}
