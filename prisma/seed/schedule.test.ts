import { describe, expect, it } from 'vitest'
import { dayOf } from '~/kernel/times'
import { fillContent, inDaytime, planSchedule } from './schedule'

describe('the demo story', () => {
  it('is in the middle of happening on any day', () => {
    for (const now of ['2026-11-22T10:00:00Z', '2027-03-27T23:30:00Z', '2028-02-29T12:00:00Z'].map((text) => new Date(text))) {
      const schedule = planSchedule(now)
      expect(schedule.localServices.opensAt < now && now < schedule.localServices.closesAt).toBe(true)
      expect(schedule.participation.opensAt < now && now < schedule.participation.closesAt).toBe(true)
      expect(schedule.youngPeople.opensAt < now && now < schedule.youngPeople.closesAt).toBe(true)
      expect(schedule.earlyRound.closesAt < schedule.earlyRound.summaryPublishedAt && schedule.earlyRound.summaryPublishedAt < now).toBe(true)
      expect(schedule.forumStartsAt > now).toBe(true)
      expect(schedule.earlyRound.summaryPublishedAt.toISOString().slice(0, 10)).toBe(schedule.earlyRound.summaryDueOn)
      for (const day of [schedule.localServices.decisionOn, schedule.participation.summaryDueOn]) expect([0, 6]).not.toContain(new Date(`${day}T12:00:00Z`).getUTCDay())
    }
  })

  it('lets statements arrive by day, at whatever hour it is told', () => {
    for (const [now, number] of [['2026-11-22T02:49:00Z', 0], ['2026-11-21T22:30:00Z', 1], ['2027-06-01T20:59:00Z', 7]] as const) {
      const arrived = inDaytime(new Date(now), number)
      expect(dayOf(arrived)).toBe(dayOf(new Date(now)))
      const hour = Number(new Intl.DateTimeFormat('en-GB', { hour: '2-digit', timeZone: 'Europe/Helsinki' }).format(arrived))
      expect(hour >= 9 && hour < 17).toBe(true)
    }
  })

  it('writes days as each language does', () => {
    const filled = fillContent<{ text: Record<string, string>; on: string }>(
      { text: { fi: '{{due}}', sv: 'senast {{due}}', 'en-simple': 'by {{due}}' }, on: '{{day-1}}' },
      '2026-11-22',
      { days: { due: '2027-03-12' }, words: {} },
    )
    expect(filled).toEqual({ text: { fi: '12.3.2027', sv: 'senast den 12 mars 2027', 'en-simple': 'by 12 March 2027' }, on: '2026-11-21' })
  })

  it('refuses a placeholder it does not know', () => {
    expect(() => fillContent({ fi: '{{nobody}}' }, '2026-11-22', { days: {}, words: {} })).toThrow('nobody')
  })
})
