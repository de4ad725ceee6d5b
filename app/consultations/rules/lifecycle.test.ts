import { describe, expect, it } from 'vitest'
import { instantAt } from '~/kernel/times'
import { consultationState, isSummaryOverdue, nextClockChange, type Schedule } from './lifecycle'
import { endOfAnnouncedSecond } from './schedule'

// Opens in winter time, closes in summer time: 28 March 2027 is the day of the change.
const schedule: Schedule = {
  publishedAt: instantAt('2027-03-01', '12:00'),
  opensAt: instantAt('2027-03-15', '08:00'),
  closesAt: endOfAnnouncedSecond(instantAt('2027-04-04', '23:59:59')),
  summaryDueOn: '2027-04-30',
  decisionOn: '2027-05-24',
}
const at = (text: string) => new Date(text)

describe('the state of a consultation', () => {
  it.each([
    ['2027-03-01T09:59:59.999Z', 'draft'],
    ['2027-03-01T10:00:00.000Z', 'coming'],
    ['2027-03-15T05:59:59.999Z', 'coming'],
    ['2027-03-15T06:00:00.000Z', 'open'],
    ['2027-04-04T20:59:59.999Z', 'open'],
    ['2027-04-04T21:00:00.000Z', 'reading'],
  ])('at %s is %s', (now, state) => {
    expect(consultationState(schedule, at(now), null)).toBe(state)
  })

  it('stays with the readers until a summary is published, however late', () => {
    expect(consultationState(schedule, at('2028-01-01T00:00:00Z'), null)).toBe('reading')
    expect(consultationState(schedule, at('2027-05-01T00:00:00Z'), at('2027-04-29T09:00:00Z'))).toBe('summarised')
  })

  it('counts the decision as made when its day is over in Helsinki', () => {
    const published = at('2027-04-29T09:00:00Z')
    expect(consultationState(schedule, at('2027-05-24T20:59:59Z'), published)).toBe('summarised')
    expect(consultationState(schedule, at('2027-05-24T21:00:00Z'), published)).toBe('decided')
  })

  it('is not public without having been published', () => {
    expect(consultationState({ ...schedule, publishedAt: null }, at('2027-03-20T00:00:00Z'), null)).toBe('draft')
  })

  it('opens and closes at the right second on 29 February', () => {
    const leap = { ...schedule, publishedAt: at('2028-01-01T00:00:00Z'), opensAt: instantAt('2028-02-29', '00:00'), closesAt: endOfAnnouncedSecond(instantAt('2028-02-29', '23:59:59')) }
    expect(consultationState(leap, at('2028-02-28T21:59:59Z'), null)).toBe('coming')
    expect(consultationState(leap, at('2028-02-28T22:00:00Z'), null)).toBe('open')
    expect(consultationState(leap, at('2028-02-29T21:59:59.999Z'), null)).toBe('open')
    expect(consultationState(leap, at('2028-02-29T22:00:00Z'), null)).toBe('reading')
  })
})

describe('an overdue summary', () => {
  it('is overdue when its day has passed without it', () => {
    expect(isSummaryOverdue(schedule, at('2027-04-30T20:59:59Z'), null)).toBe(false)
    expect(isSummaryOverdue(schedule, at('2027-04-30T21:00:00Z'), null)).toBe(true)
    expect(isSummaryOverdue(schedule, at('2027-05-10T00:00:00Z'), at('2027-05-09T00:00:00Z'))).toBe(false)
  })
})

describe('the next change by the clock', () => {
  it.each([
    ['2027-03-10T00:00:00Z', '2027-03-15T06:00:00.000Z'],
    ['2027-03-15T06:00:00Z', '2027-04-04T21:00:00.000Z'],
    ['2027-04-04T21:00:00Z', '2027-04-30T21:00:00.000Z'],
    ['2027-05-01T00:00:00Z', '2027-05-24T21:00:00.000Z'],
  ])('after %s is %s', (now, next) => {
    expect(nextClockChange(schedule, at(now))?.toISOString()).toBe(next)
  })

  it('is a change: the state differs on its two sides', () => {
    for (let now: Date | null = at('2027-02-01T00:00:00Z'); now; now = nextClockChange(schedule, now)) {
      const next = nextClockChange(schedule, now)
      if (!next) return
      const told = (moment: Date) => `${consultationState(schedule, moment, null)} ${isSummaryOverdue(schedule, moment, null)} ${moment > at('2027-05-24T20:59:59.999Z')}`
      expect(told(new Date(next.getTime() - 1))).not.toBe(told(next))
    }
  })

  it('is nothing once all is over', () => {
    expect(nextClockChange(schedule, at('2027-05-24T21:00:00Z'))).toBeNull()
  })
})
