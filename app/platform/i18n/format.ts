import { formattingTag, LOCALES, writtenForms, type Locale, type TwelveHours } from '~/kernel/locales'
import { TIME_ZONE, type Day } from '~/kernel/times'

type Formatters = {
  weekday: Intl.DateTimeFormat
  date: Intl.DateTimeFormat
  number: Intl.NumberFormat
  percent: Intl.NumberFormat
  list: Intl.ListFormat
  languages: Intl.DisplayNames
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
    languages: new Intl.DisplayNames(tag, { type: 'language' }),
    collator: new Intl.Collator(tag, { numeric: true }),
  }
}

const months = new Intl.DateTimeFormat('en', { timeZone: TIME_ZONE, month: 'numeric' })

type Parts = { weekday: string; day: string; month: string; monthName: string; year: string; hour: string; minute: string }

function partsOf(locale: Locale, at: Date | Day): Parts {
  const instant = typeof at === 'string' ? new Date(`${at}T10:00:00Z`) : at
  const { weekday, date } = formatters.get(locale)!
  const found = date.formatToParts(instant)
  const part = (type: Intl.DateTimeFormatPartTypes) => found.find((each) => each.type === type)?.value ?? ''
  return {
    weekday: weekday.format(instant), day: part('day'), month: months.format(instant), monthName: part('month'), year: part('year'),
    hour: part('hour'), minute: part('minute'),
  }
}

/** A day with its weekday in Helsinki: "sunnuntai 14.2.2027", "söndagen den 14 februari 2027", "Sunday 14 February 2027". */
export function formatDate(locale: Locale, at: Date | Day): string {
  return filled(writtenForms(locale).day, partsOf(locale, at))
}

/** A day with weekday and the time of the Helsinki clock: "sunnuntai 14.2.2027 klo 23.59", in plain variants without abbreviations. */
export function formatDateTime(locale: Locale, at: Date): string {
  return filled(writtenForms(locale).dayAndTime, { date: formatDate(locale, at), time: formatTime(locale, at) })
}

/** A day without weekday, for ranges and tables: "14.2.2027", in English "14 February 2027". */
export function formatShortDate(locale: Locale, at: Date | Day): string {
  return filled(writtenForms(locale).shortDay, partsOf(locale, at))
}

/** The time of the Helsinki clock: "23.59"; plain variants leave out ":00", and Easy English says the part of the day. */
export function formatTime(locale: Locale, at: Date): string {
  const { hour, minute } = partsOf(locale, at)
  const { hours } = writtenForms(locale)
  if (typeof hours === 'object') return onTwelveHours(hours, Number(hour), minute)
  return hours === 'bare' && minute === '00' ? String(Number(hour)) : `${Number(hour)}.${minute}`
}

/** The time as one of a column: full hours are written out, so that a number that stands alone is seen to be a time. */
export function formatTimeInColumn(locale: Locale, at: Date): string {
  const { hour, minute } = partsOf(locale, at)
  const { hours } = writtenForms(locale)
  if (typeof hours !== 'object') return `${Number(hour)}.${minute}`
  return filled(hours.column[Number(hour) < 12 ? 0 : 1], { time: `${onDial(Number(hour))}.${minute}` })
}

function onTwelveHours({ noon, midnight, until }: TwelveHours, hour: number, minute: string): string {
  if (minute === '00' && hour === 12) return noon
  if (minute === '00' && hour === 0) return midnight
  const form = until.find(([end]) => hour < end)?.[1] ?? '{time}'
  return filled(form, { time: twelve(hour, minute) })
}

function twelve(hour: number, minute: string): string {
  return minute === '00' ? String(onDial(hour)) : `${onDial(hour)}.${minute}`
}

function onDial(hour: number): number {
  return hour % 12 === 0 ? 12 : hour % 12
}

function filled(form: string, parts: Record<string, string>): string {
  return form.replace(/\{(\w+)\}/g, (_, name: string) => parts[name] ?? '')
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
  return filled(writtenForms(locale).range, { from: formatNumber(locale, from), to: formatNumber(locale, to) })
}

/** Words in a row with "and" before the last: "suomi, ruotsi ja englanti". */
export function formatList(locale: Locale, words: readonly string[]): string {
  return formatters.get(locale)!.list.format(words)
}

/** A language's name as it stands in a sentence of another: "ruotsi", "svenska", "Swedish". */
export function formatLanguage(locale: Locale, language: string): string {
  return formatters.get(locale)!.languages.of(language) ?? language
}

/** Puts texts in the order of the language's alphabet (å, ä, ö last in Finnish and Swedish) and numbers by size. */
export function compareByLocale(locale: Locale): (a: string, b: string) => number {
  return formatters.get(locale)!.collator.compare
}

/** How long something lasts: "5 vuotta", "90 dagar", "1 year". */
export function formatSpan(locale: Locale, { unit, count }: { unit: 'days' | 'years'; count: number }): string {
  return `${formatNumber(locale, count)} ${writtenForms(locale).spans[unit][count === 1 ? 0 : 1]}`
}
