import { describe, expect, it } from 'vitest'
import { checkAnnouncement, type AnnouncementToAdd } from './announcing'

const entry: AnnouncementToAdd = { medium: 'newspaper', place: 'Järviseudun Sanomat', announcedOn: '2027-01-10', languages: ['fi'] }
const problems = (change: Partial<AnnouncementToAdd>) => checkAnnouncement({ ...entry, ...change }, '2027-01-20').map(({ field, key }) => `${field} ${key}`)

describe('an entry of the log of announcements', () => {
  it('tells where, on which day and in which languages', () => {
    expect(problems({})).toEqual([])
    expect(problems({ announcedOn: '2027-01-20' })).toEqual([])
  })

  it.each<[string, Partial<AnnouncementToAdd>, string[]]>([
    ['nothing is told', { medium: null, place: '', announcedOn: null, languages: [] }, ['medium no-medium', 'place no-place', 'announcedOn no-day', 'languages no-language']],
    ['the day is none', { announcedOn: undefined }, ['announcedOn bad-day']],
    ['the day is to come', { announcedOn: '2027-01-21' }, ['announcedOn day-to-come']],
    ['the place is a story', { place: 'x'.repeat(201) }, ['place place-too-long']],
    ['the place holds an identity code', { place: 'Kirje henkilölle 131052-308T' }, ['place identity-code']],
  ])('is not taken when %s', (_why, change, expected) => {
    expect(problems(change)).toEqual(expected)
  })
})
