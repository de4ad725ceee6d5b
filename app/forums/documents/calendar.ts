import type { ForumPage } from '../queries/forum-page.server'
import type { Locale } from '~/kernel/locales'
import { pickText } from '~/kernel/localized-text'

// The rules of Finland's clock since 1996 (EU directive 2000/84/EC). Spelt out, because some calendars do not know the name alone.
const TIME_ZONE_BLOCK = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/Helsinki',
  'BEGIN:STANDARD',
  'DTSTART:19961027T040000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'TZOFFSETFROM:+0300',
  'TZOFFSETTO:+0200',
  'TZNAME:EET',
  'END:STANDARD',
  'BEGIN:DAYLIGHT',
  'DTSTART:19970330T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0300',
  'TZNAME:EEST',
  'END:DAYLIGHT',
  'END:VTIMEZONE',
]

/**
 * A calendar file (RFC 5545) of one forum in the reader's language: local Helsinki time with its time zone, the place
 * with its access information, and the address of the page. Written here and not by a library such as ical-generator,
 * because that one cannot say the language of a text (LANGUAGE, RFC 5545 3.2.10), by which it is read out right.
 */
export function forumCalendar(forum: ForumPage, locale: Locale, page: { host: string; url: string }): string {
  const say = (text: Parameters<typeof pickText>[0]) => pickText(text, locale, forum.originalLocale).text
  const { content } = forum
  const place = content.mode === 'remote' ? '' : [say(content.venue.name), say(content.venue.address)].filter(Boolean).join(', ')
  const told = [content.mode === 'remote' ? '' : say(content.venue.accessibility), content.remote ? say(content.remote.how) : '', page.url]
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Kuultu//Forum//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...TIME_ZONE_BLOCK,
    'BEGIN:VEVENT',
    `UID:${forum.id}@${page.host}`,
    `SEQUENCE:${forum.revision - 1}`,
    `DTSTAMP:${inUtc(forum.publishedAt)}`,
    `DTSTART;TZID=Europe/Helsinki:${inHelsinki(forum.startsAt)}`,
    `DTEND;TZID=Europe/Helsinki:${inHelsinki(forum.endsAt)}`,
    `SUMMARY;LANGUAGE=${locale}:${escaped(say(content.title))}`,
    ...(place ? [`LOCATION;LANGUAGE=${locale}:${escaped(place)}`] : []),
    `DESCRIPTION;LANGUAGE=${locale}:${escaped(told.filter(Boolean).join('\n\n'))}`,
    `URL:${page.url}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return lines.map(folded).join('\r\n') + '\r\n'
}

const helsinki = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Helsinki', hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit',
})

function inHelsinki(instant: Date): string {
  const parts = helsinki.formatToParts(instant)
  const get = (type: string) => parts.find((part) => part.type === type)?.value ?? ''
  return `${get('year')}${get('month')}${get('day')}T${get('hour')}${get('minute')}${get('second')}`
}

function inUtc(instant: Date): string {
  return instant.toISOString().replace(/[-:]|\.\d{3}/g, '')
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, '\\n')
}

// A line may have at most 75 octets (RFC 5545, 3.1); letters with dots take two, so they are counted, and never cut in half.
function folded(line: string): string {
  const bytesOf = (text: string) => new TextEncoder().encode(text).length
  const rows: string[] = []
  let row = ''
  for (const sign of line) {
    if (bytesOf(row + sign) > (rows.length === 0 ? 75 : 74)) {
      rows.push(row)
      row = ''
    }
    row += sign
  }
  return [...rows, row].join('\r\n ')
}
