import { baseLanguage, formattingTag, isSimple, LOCALES, type Locale } from '~/kernel/locales'
import { TIME_ZONE, type Day } from '~/kernel/times'

type Formatters = {
  weekday: Intl.DateTimeFormat
  date: Intl.DateTimeFormat
  number: Intl.NumberFormat
  percent: Intl.NumberFormat
  list: Intl.ListFormat
  collator: Intl.Collator
}

// Making an Intl formatter costs far more than using it.
const formatters = new Map<Locale, Formatters>(LOCALES.map((locale) => [locale, makeFormatters(formattingTag(locale))]))

function makeFormatters(tag: string): Formatters {
  return {
    // On its own, because Finnish inflects a weekday that stands before a date ("sunnuntaina").
    weekday: new Intl.DateTimeFormat(tag, { timeZone: TIME_ZONE, weekday: 'long' }),
    date: new Intl.DateTimeFormat(tag, {
      timeZone: TIME_ZONE, day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
    }),
    number: new Intl.NumberFormat(tag),
    percent: new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 0 }),
    list: new Intl.ListFormat(tag, { type: 'conjunction', style: 'long' }),
    collator: new Intl.Collator(tag, { numeric: true }),
  }
}

const months = new Intl.DateTimeFormat('en', { timeZone: TIME_ZONE, month: 'numeric' })

type Parts = { weekday: string; day: string; month: string; monthNumber: string; year: string; hour: string; minute: string }

function partsOf(locale: Locale, at: Date | Day): Parts {
  const instant = typeof at === 'string' ? new Date(`${at}T10:00:00Z`) : at
  const { weekday, date } = formatters.get(locale)!
  const found = date.formatToParts(instant)
  const part = (type: Intl.DateTimeFormatPartTypes) => found.find((each) => each.type === type)?.value ?? ''
  return {
    weekday: weekday.format(instant), day: part('day'), month: part('month'), monthNumber: months.format(instant), year: part('year'),
    hour: part('hour'), minute: part('minute'),
  }
}

/** A day with its weekday in Helsinki: "sunnuntai 14.2.2027", "söndagen den 14 februari 2027", "Sunday 14 February 2027". */
export function formatDate(locale: Locale, at: Date | Day): string {
  const { weekday, day, month, monthNumber, year } = partsOf(locale, at)
  switch (baseLanguage(locale)) {
    case 'fi': return `${weekday} ${day}.${monthNumber}.${year}`
    case 'sv': return isSimple(locale) ? `${weekday} ${day} ${month} ${year}` : `${weekday}en den ${day} ${month} ${year}`
    default: return `${weekday} ${day} ${month} ${year}`
  }
}

/** A day with weekday and the time of the Helsinki clock: "sunnuntai 14.2.2027 klo 23.59", in plain variants without abbreviations. */
export function formatDateTime(locale: Locale, at: Date): string {
  const word = { fi: ['klo', 'kello'], sv: ['kl.', 'klockan'], en: ['at', 'at'] }[baseLanguage(locale)]
  return `${formatDate(locale, at)} ${word[isSimple(locale) ? 1 : 0]} ${formatTime(locale, at)}`
}

/** A day without weekday, for ranges and tables: "14.2.2027", in English "14 February 2027". */
export function formatShortDate(locale: Locale, at: Date | Day): string {
  const { day, month, monthNumber, year } = partsOf(locale, at)
  return baseLanguage(locale) === 'en' ? `${day} ${month} ${year}` : `${day}.${monthNumber}.${year}`
}

/** The time of the Helsinki clock: "23.59"; plain variants leave out ":00", and Easy English says the part of the day. */
export function formatTime(locale: Locale, at: Date): string {
  const { hour, minute } = partsOf(locale, at)
  if (!isSimple(locale)) return `${Number(hour)}.${minute}`
  if (locale !== 'en-simple') return minute === '00' ? String(Number(hour)) : `${Number(hour)}.${minute}`
  return easyEnglishTime(Number(hour), minute)
}

function easyEnglishTime(hour: number, minute: string): string {
  if (minute === '00' && hour === 12) return '12 in the middle of the day'
  if (minute === '00' && hour === 0) return '12 at night'
  const partOfDay = hour < 5 ? 'at night' : hour < 12 ? 'in the morning' : hour < 18 ? 'in the afternoon' : 'in the evening'
  const shown = hour % 12 === 0 ? 12 : hour % 12
  return `${minute === '00' ? shown : `${shown}.${minute}`} ${partOfDay}`
}

/** A number grouped as the language groups it: "1 486" with no-break spaces, "1,486". */
export function formatNumber(locale: Locale, value: number): string {
  return formatters.get(locale)!.number.format(value)
}

/** A share between 0 and 1 as whole per cent: "58 %" with a no-break space, "58%". */
export function formatPercent(locale: Locale, share: number): string {
  return formatters.get(locale)!.percent.format(share)
}

/** From a number to a number: "70–107", in English "between 70 and 107". */
export function formatRange(locale: Locale, from: number, to: number): string {
  const [low, high] = [formatNumber(locale, from), formatNumber(locale, to)]
  return baseLanguage(locale) === 'en' ? `between ${low} and ${high}` : `${low}–${high}`
}

/** Words in a row with "and" before the last: "suomi, ruotsi ja englanti". */
export function formatList(locale: Locale, words: readonly string[]): string {
  return formatters.get(locale)!.list.format(words)
}

/** Puts texts in the order of the language's alphabet (å, ä, ö last in Finnish and Swedish) and numbers by size. */
export function compareByLocale(locale: Locale): (a: string, b: string) => number {
  return formatters.get(locale)!.collator.compare
}

const SPANS = {
  fi: { days: ['päivä', 'päivää'], years: ['vuosi', 'vuotta'] },
  sv: { days: ['dag', 'dagar'], years: ['år', 'år'] },
  en: { days: ['day', 'days'], years: ['year', 'years'] },
} as const

/** How long something lasts: "5 vuotta", "90 dagar", "1 year". `Intl` would say "dygn" in Swedish. */
export function formatSpan(locale: Locale, { unit, count }: { unit: 'days' | 'years'; count: number }): string {
  return `${formatNumber(locale, count)} ${SPANS[baseLanguage(locale)][unit][count === 1 ? 0 : 1]}`
}
