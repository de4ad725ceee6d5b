import { describe, expect, it } from 'vitest'
import { areGrantDays, endWithoutDay, grantState, isLastDay, keepsAnAdministrator, lastDayAtOnce, lengthens } from './grants'

const TODAY = '2026-11-22'
const grant = (startsOn: string, endsOn: string | null = null) => ({ startsOn, endsOn })

describe('a role', () => {
  it('is held from its first to its last day, both included', () => {
    expect(grantState(grant('2026-11-22', '2026-11-22'), TODAY)).toBe('held')
    expect(grantState(grant('2026-11-23'), TODAY)).toBe('coming')
    expect(grantState(grant('2026-01-01', '2026-11-21'), TODAY)).toBe('over')
  })

  it('that ends at once is over on the same day, also when it began on it or has not begun', () => {
    const endsOn = lastDayAtOnce(TODAY)
    for (const startsOn of ['2026-01-01', TODAY, '2027-01-01']) expect(grantState(grant(startsOn, endsOn), TODAY)).toBe('over')
    expect(grantState(grant('2027-01-01', endsOn), '2027-06-01')).toBe('over')
  })

  it('that ended at once without a whole day is told apart from every other', () => {
    expect(endWithoutDay(grant(TODAY, lastDayAtOnce(TODAY)))).toBe('first-day')
    expect(endWithoutDay(grant('2026-03-01', '2026-02-28'))).toBe('first-day')
    expect(endWithoutDay(grant('2026-11-24', lastDayAtOnce(TODAY)))).toBe('never-began')
    for (const other of [grant(TODAY), grant(TODAY, TODAY), grant('2026-01-01', lastDayAtOnce(TODAY))]) expect(endWithoutDay(other)).toBeNull()
  })

  it('is given for days that exist, run forwards and are not over', () => {
    expect(areGrantDays(grant(TODAY), TODAY)).toBe(true)
    expect(areGrantDays(grant('2026-11-30', '2026-11-30'), TODAY)).toBe(true)
    for (const wrong of [grant('2026-02-30'), grant(TODAY, '2026-13-01'), grant('2026-11-30', '2026-11-29'), grant('2026-01-01', '2026-11-21')]) expect(areGrantDays(wrong, TODAY)).toBe(false)
  })

  it('ends today at the earliest when a day is named', () => {
    expect(isLastDay(TODAY, TODAY)).toBe(true)
    expect(isLastDay('2026-11-21', TODAY)).toBe(false)
    expect(isLastDay('soon', TODAY)).toBe(false)
  })
})

describe('a new last day', () => {
  it('lengthens a role when it comes after the one it has', () => {
    expect(lengthens(grant('2026-01-01', '2026-11-30'), '2026-12-01')).toBe(true)
    expect(lengthens(grant('2026-01-01', '2026-11-30'), '2026-11-30')).toBe(false)
    expect(lengthens(grant('2026-01-01', '2026-11-30'), null)).toBe(false)
    expect(lengthens(grant('2026-01-01'), '2099-12-31')).toBe(false)
  })
})

describe('the last administrator', () => {
  it('is kept: somebody else must hold the role on the day after', () => {
    expect(keepsAnAdministrator([], null, TODAY)).toBe(false)
    expect(keepsAnAdministrator([grant('2026-01-01')], null, TODAY)).toBe(true)
    expect(keepsAnAdministrator([grant('2026-01-01', TODAY)], TODAY, TODAY)).toBe(false)
    expect(keepsAnAdministrator([grant('2026-01-01', TODAY)], null, TODAY)).toBe(true)
    expect(keepsAnAdministrator([grant('2026-12-01')], null, TODAY)).toBe(false)
    expect(keepsAnAdministrator([grant('2026-12-01')], '2026-11-30', TODAY)).toBe(true)
  })
})
