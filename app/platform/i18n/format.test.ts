import { describe, expect, it } from 'vitest'
import { LOCALES, type Locale } from '~/kernel/locales'
import {
  compareByLocale, formatDate, formatDateTime, formatList, formatNumber, formatPercent, formatRange, formatShortDate, formatTime, formatTimeInColumn,
} from './format'

const closing = new Date('2027-02-14T21:59:00Z')

describe('formatDateTime', () => {
  it.each<[Locale, string]>([
    ['fi', 'sunnuntai 14.2.2027 klo 23.59'],
    ['fi-simple', 'sunnuntai 14.2.2027 kello 23.59'],
    ['sv', 'söndagen den 14 februari 2027 kl. 23.59'],
    ['sv-simple', 'söndag 14 februari 2027 klockan 23.59'],
    ['en', 'Sunday 14 February 2027 at 23.59'],
    ['en-simple', 'Sunday 14 February 2027 at 11.59 in the evening'],
  ])('writes the closing time in %s', (locale, text) => {
    expect(formatDateTime(locale, closing)).toBe(text)
  })

  it('follows the clock of Helsinki through both changes of the year 2026', () => {
    expect(formatTime('fi', new Date('2026-03-29T00:59:00Z'))).toBe('2.59')
    expect(formatTime('fi', new Date('2026-03-29T01:00:00Z'))).toBe('4.00')
    expect(formatTime('fi', new Date('2026-10-25T00:59:00Z'))).toBe('3.59')
    expect(formatTime('fi', new Date('2026-10-25T01:00:00Z'))).toBe('3.00')
  })
})

describe('formatTimeInColumn', () => {
  const column = (time: string) => LOCALES.map((locale) => formatTimeInColumn(locale, new Date(`2027-02-14T${time}:00+02:00`)))

  it('writes full hours so that they are seen to be times', () => {
    expect(column('17:00')).toEqual(['17.00', '17.00', '17.00', '17.00', '17.00', '5.00\u00a0pm'])
    expect(column('09:30')).toEqual(['9.30', '9.30', '9.30', '9.30', '9.30', '9.30\u00a0am'])
    expect(['00:00', '12:00', '12:15'].map((time) => column(time).at(-1))).toEqual(['12.00\u00a0am', '12.00\u00a0pm', '12.15\u00a0pm'])
  })
})

describe('formatDate', () => {
  it('says the weekday', () => {
    expect(LOCALES.map((locale) => formatDate(locale, closing))).toEqual([
      'sunnuntai 14.2.2027', 'sunnuntai 14.2.2027', 'söndagen den 14 februari 2027', 'söndag 14 februari 2027', 'Sunday 14 February 2027', 'Sunday 14 February 2027',
    ])
  })

  it('takes a calendar day and the Helsinki day of an instant', () => {
    expect(formatDate('fi', '2026-12-06')).toBe('sunnuntai 6.12.2026')
    expect(formatDate('fi', new Date('2026-12-05T22:30:00Z'))).toBe('sunnuntai 6.12.2026')
  })

  it('has a short form without weekday', () => {
    expect(formatShortDate('fi', '2027-02-14')).toBe('14.2.2027')
    expect(formatShortDate('sv-simple', '2027-02-14')).toBe('14.2.2027')
    expect(formatShortDate('en', '2027-02-14')).toBe('14 February 2027')
  })
})

describe('formatTime', () => {
  const at = (time: string) => new Date(`2027-02-14T${time}:00+02:00`)

  it('keeps full minutes in ordinary variants and leaves them out in plain ones', () => {
    expect(formatTime('fi', at('09:00'))).toBe('9.00')
    expect(formatTime('sv-simple', at('18:00'))).toBe('18')
    expect(formatTime('fi-simple', at('18:30'))).toBe('18.30')
  })

  it('says the part of the day in Easy English', () => {
    const times = ['00:00', '02:30', '09:00', '12:00', '12:15', '17:30', '18:00'].map((time) => formatTime('en-simple', at(time)))
    expect(times).toEqual([
      '12 at night', '2.30 at night', '9 in the morning', '12 in the middle of the day', '12.15 in the afternoon', '5.30 in the afternoon', '6 in the evening',
    ])
  })
})

describe('numbers', () => {
  it('groups, shares and ranges as the language does', () => {
    expect(formatNumber('fi', 1486)).toBe('1\u00a0486')
    expect(formatNumber('sv-simple', 1486)).toBe('1\u00a0486')
    expect(formatNumber('en', 1486)).toBe('1,486')
    expect(formatPercent('fi', 0.58)).toBe('58\u00a0%')
    expect(formatPercent('sv', 0.58)).toBe('58\u00a0%')
    expect(formatPercent('en', 0.58)).toBe('58%')
    expect(formatRange('fi-simple', 70, 107)).toBe('70–107')
    expect(formatRange('en', 70, 107)).toBe('between 70 and 107')
  })
})

describe('words', () => {
  it('joins with "and" before the last', () => {
    expect(formatList('fi', ['suomi', 'ruotsi', 'englanti'])).toBe('suomi, ruotsi ja englanti')
    expect(formatList('sv-simple', ['finska', 'svenska'])).toBe('finska och svenska')
    expect(formatList('en', ['A', 'B', 'C'])).toBe('A, B and C')
  })

  it('sorts by the alphabet of the language', () => {
    const names = ['Öja', 'Ähtäri', 'Åminne', 'Zeta', 'Alajärvi']
    expect([...names].sort(compareByLocale('fi'))).toEqual(['Alajärvi', 'Zeta', 'Åminne', 'Ähtäri', 'Öja'])
    expect([...names].sort(compareByLocale('sv-simple'))).toEqual(['Alajärvi', 'Zeta', 'Åminne', 'Ähtäri', 'Öja'])
    expect([...names].sort(compareByLocale('en'))).toEqual(['Ähtäri', 'Alajärvi', 'Åminne', 'Öja', 'Zeta'])
    expect(['10', '9'].sort(compareByLocale('fi'))).toEqual(['9', '10'])
  })
})
