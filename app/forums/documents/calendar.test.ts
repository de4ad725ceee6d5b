import { describe, expect, it } from 'vitest'
import { instantAt } from '~/kernel/times'
import type { ForumPage } from '../queries/forum-page.server'
import { aForumContent } from '../testing/builders'
import { forumCalendar } from './calendar'

function aPage(day: string, changes: Partial<ForumPage['content']> = {}): ForumPage {
  return {
    id: '3f8c1b1e-7a3f-4f0e-9f6e-3b8f5a1c2d4e', slug: 'kuusniemi', phase: 'coming', originalLocale: 'fi',
    startsAt: instantAt(day, '17:30'), endsAt: instantAt(day, '19:30'), municipality: null, consultationId: null,
    content: { ...aForumContent(), ...changes }, agenda: [], minutesDueOn: day, revision: 1, publishedAt: new Date('2027-01-01T00:00:00Z'), freshUntil: null,
  }
}

const page = { host: 'kuultu.example', url: 'https://kuultu.example/fi/forums/kuusniemi' }
const unfolded = (text: string) => text.replaceAll('\r\n ', '')

describe('the calendar file of a forum', () => {
  it('keeps the time of the wall clock, in winter and in summer', () => {
    expect(forumCalendar(aPage('2027-02-03'), 'fi', page)).toContain('DTSTART;TZID=Europe/Helsinki:20270203T173000\r\n')
    expect(forumCalendar(aPage('2027-06-03'), 'fi', page)).toContain('DTSTART;TZID=Europe/Helsinki:20270603T173000\r\n')
  })

  it('brings the rules of its time zone along', () => {
    const text = forumCalendar(aPage('2027-02-03'), 'fi', page)
    expect(text).toMatch(/BEGIN:VTIMEZONE\r\nTZID:Europe\/Helsinki[\s\S]+BEGIN:STANDARD[\s\S]+BEGIN:DAYLIGHT[\s\S]+END:VTIMEZONE\r\nBEGIN:VEVENT/)
  })

  it('escapes what the format uses itself and folds lines at 75 octets without cutting a letter', () => {
    const title = { fi: `Lähipalvelut; äänet, ja \\ ${'ä'.repeat(80)}` }
    const text = forumCalendar(aPage('2027-02-03', { title }), 'fi', page)
    expect(unfolded(text)).toContain(`SUMMARY;LANGUAGE=fi:Lähipalvelut\\; äänet\\, ja \\\\ ${'ä'.repeat(80)}`)
    for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
  })

  it('speaks the language of the page and ends every line as the format wants', () => {
    const text = forumCalendar(aPage('2027-02-03'), 'sv', page)
    expect(unfolded(text)).toContain('LOCATION;LANGUAGE=sv:Kylätalo (sv)\\, Kylätie 1 (sv)')
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })
})
