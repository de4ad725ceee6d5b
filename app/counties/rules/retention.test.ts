import { describe, expect, it } from 'vitest'
import { RETENTION_KINDS, type KeptTime, type RetentionKind } from '../contract'
import { asDuration, checkRetention, keptTime, lastDayOver, shortenedKinds } from './retention'

describe('how long a county keeps things', () => {
  it('is the usual time unless it has set one, and never outside the bounds', () => {
    const answers = (count?: unknown) => keptTime(RETENTION_KINDS, { answers: count as number }, 'answers').count
    expect(keptTime(RETENTION_KINDS, undefined, 'answers')).toEqual({ unit: 'years', count: 5 })
    expect([2, 0, 99, 2.5, Number.NaN, '3', undefined].map(answers)).toEqual([2, 1, 10, 5, 5, 5, 5])
  })

  it('has bounds that hold the usual time', () => {
    for (const { usual, least, most } of Object.values(RETENTION_KINDS)) {
      expect(least).toBeGreaterThanOrEqual(1)
      expect(usual >= least && usual <= most).toBe(true)
    }
  })
})

describe('times a county sets', () => {
  it('are shorter for the kinds whose time is less than now, and for nothing that is no number', () => {
    const kinds = Object.keys(RETENTION_KINDS) as RetentionKind[]
    const now = Object.fromEntries(kinds.map((kind) => [kind, keptTime(RETENTION_KINDS, undefined, kind)])) as Record<RetentionKind, KeptTime>
    const as = (change: Partial<Record<RetentionKind, number>>) => shortenedKinds(now, { ...(Object.fromEntries(kinds.map((kind) => [kind, now[kind].count])) as Record<RetentionKind, number>), ...change })
    expect(as({})).toEqual([])
    expect(as({ answers: 1, people: 9 })).toEqual(['answers'])
    expect(as({ answers: Number.NaN })).toEqual([])
  })

  const usual = Object.fromEntries(Object.entries(RETENTION_KINDS).map(([kind, each]) => [kind, each.usual])) as Record<RetentionKind, number>

  it('are whole numbers within the bounds of their kind', () => {
    expect(checkRetention(usual)).toEqual([])
    expect(checkRetention({ ...usual, 'answers': 0, 'sessions': 1.5, 'audit-entries': Number.NaN })).toEqual([
      { field: 'answers', key: 'bad-years', values: { least: 1, most: 10 } },
      { field: 'sessions', key: 'bad-days', values: { least: 1, most: 365 } },
      { field: 'audit-entries', key: 'bad-years', values: { least: 5, most: 50 } },
    ])
  })
})

describe('the last day whose time is over', () => {
  it.each<[string, number, string, string]>([
    ['days', 90, '2027-03-31', '2026-12-31'],
    ['days', 1, '2027-03-01', '2027-02-28'],
    ['years', 5, '2032-04-12', '2027-04-12'],
    ['years', 1, '2028-12-31', '2027-12-31'],
    // What began on 29 February 2028 is kept to the end of 28 February 2029.
    ['years', 1, '2029-02-28', '2028-02-28'],
    ['years', 1, '2029-03-01', '2028-03-01'],
    ['years', 1, '2028-02-29', '2027-02-28'],
    ['years', 4, '2028-02-29', '2024-02-29'],
  ])('of %s %i on %s is %s', (unit, count, today, last) => {
    expect(lastDayOver({ unit: unit as 'days', count }, today)).toBe(last)
  })
})

describe('a duration', () => {
  it('is written as everybody writes it', () => {
    expect([asDuration({ unit: 'years', count: 5 }), asDuration({ unit: 'days', count: 90 })]).toEqual(['P5Y', 'P90D'])
  })
})
