import { describe, expect, it } from 'vitest'
import { instantAt } from '~/kernel/times'
import { aForum, aForumContent } from '../testing/builders'
import { announcementRefusals } from './announcement'
import { forumPhase, momentOf, nextPhaseChange } from './phase'

const now = new Date('2027-01-22T10:00:00Z')

describe('announcing a forum', () => {
  it('needs nothing more than all of it', () => {
    expect(announcementRefusals(aForum(now), ['fi', 'sv'])).toEqual([])
  })

  it('tells all that is missing at once', () => {
    const forum = aForum(now, { content: aForumContent({ agenda: [], remote: null, groundRules: { fi: 'Vain suomeksi' } }) })
    expect(announcementRefusals({ ...forum, endsAt: forum.startsAt }, ['fi', 'sv'])).toEqual(['ends-before-it-starts', 'no-agenda', 'no-place', 'texts-missing'])
  })

  it('asks no place of a forum held only from afar', () => {
    const venue = { name: {}, address: {}, accessibility: {} }
    expect(announcementRefusals(aForum(now, { content: aForumContent({ mode: 'remote', venue }) }), ['fi', 'sv'])).toEqual([])
    expect(announcementRefusals(aForum(now, { content: aForumContent({ venue }) }), ['fi', 'sv'])).toEqual(['texts-missing'])
  })
})

describe('the phase of a forum', () => {
  const forum = { startsAt: instantAt('2027-02-03', '17:30'), endsAt: instantAt('2027-02-03', '19:30') }

  it.each([
    ['2027-02-03T15:29:59Z', 'coming', forum.startsAt],
    ['2027-02-03T15:30:00Z', 'now', forum.endsAt],
    ['2027-02-03T17:30:00Z', 'past', null],
  ])('at %s is %s', (moment, phase, next) => {
    expect(forumPhase(forum, new Date(moment))).toBe(phase)
    expect(nextPhaseChange(forum, new Date(moment))).toEqual(next)
  })

  it('counts its agenda in minutes from the start', () => {
    expect(momentOf(forum.startsAt, -30)).toEqual(instantAt('2027-02-03', '17:00'))
    expect(momentOf(forum.startsAt, 115)).toEqual(instantAt('2027-02-03', '19:25'))
  })
})
