import { describe, expect, it } from 'vitest'
import { nextStatistics, shownStatistics, statisticsTime } from './statistics'

describe('public figures', () => {
  it('cover twelve full months in Helsinki', () => {
    expect(statisticsTime(new Date('2026-11-22T10:00:00Z'))).toEqual({ from: new Date('2025-10-31T22:00:00Z'), until: new Date('2026-10-31T22:00:00Z') })
    expect(nextStatistics(new Date('2026-11-22T10:00:00Z'))).toEqual(new Date('2026-11-30T22:00:00Z'))
    expect(nextStatistics(new Date('2026-12-31T23:00:00Z'))).toEqual(new Date('2027-01-31T22:00:00Z'))
  })

  it('hide what is small and give no sums', () => {
    const raw = {
      cells: [{ kind: 'redact' as const, reason: 'identifying' as const, count: 12 }, { kind: 'hide' as const, reason: 'threat' as const, count: 4 }, { kind: 'approve' as const, reason: null, count: 90 }],
      waits: { count: 20, median: 5400 }, appeals: { upheld: 6, lifted: 1 },
    }
    const shown = shownStatistics(raw, 5)
    expect(shown.rows.find((row) => row.reason === 'identifying')?.counts).toEqual({ 'redact': 12, 'hide': 0, 'hand-on': 0 })
    expect(shown.rows.find((row) => row.reason === 'threat')?.counts).toEqual({ 'redact': 0, 'hide': null, 'hand-on': 0 })
    expect(shown).toMatchObject({ medianHours: 2, appeals: { upheld: 6, lifted: null } })
    expect(JSON.stringify(shown)).not.toContain('90')
    expect(shownStatistics({ ...raw, waits: { count: 4, median: 5400 } }, 5).medianHours).toBeNull()
  })
})
