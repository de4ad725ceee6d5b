/**
 * The languages a text can exist in, as BCP 47 tags.
 * `simple` is a registered variant subtag ("Simplified form"), so `fi-simple` is a valid value of `lang`.
 * Adding a language is adding a row here and a folder in `locales/`; no other code names a language.
 */
const registry = {
  'fi': { base: 'fi', simple: false, direction: 'ltr', formatting: 'fi-FI', name: 'Suomi', forms: { day: '{weekday} {day}.{month}.{year}', shortDay: '{day}.{month}.{year}', dayAndTime: '{date} klo {time}', hours: 'with-minutes', range: '{from}–{to}', spans: { days: ['päivä', 'päivää'], years: ['vuosi', 'vuotta'] } } },
  'fi-simple': { base: 'fi', simple: true, direction: 'ltr', formatting: 'fi-FI', name: 'Selkosuomi', forms: { day: '{weekday} {day}.{month}.{year}', shortDay: '{day}.{month}.{year}', dayAndTime: '{date} kello {time}', hours: 'bare', range: '{from}–{to}', spans: { days: ['päivä', 'päivää'], years: ['vuosi', 'vuotta'] } } },
  'sv': { base: 'sv', simple: false, direction: 'ltr', formatting: 'sv-FI', name: 'Svenska', forms: { day: '{weekday}en den {day} {monthName} {year}', shortDay: '{day}.{month}.{year}', dayAndTime: '{date} kl. {time}', hours: 'with-minutes', range: '{from}–{to}', spans: { days: ['dag', 'dagar'], years: ['år', 'år'] } } },
  'sv-simple': { base: 'sv', simple: true, direction: 'ltr', formatting: 'sv-FI', name: 'Lätt svenska', forms: { day: '{weekday} {day} {monthName} {year}', shortDay: '{day}.{month}.{year}', dayAndTime: '{date} klockan {time}', hours: 'bare', range: '{from}–{to}', spans: { days: ['dag', 'dagar'], years: ['år', 'år'] } } },
  'en': { base: 'en', simple: false, direction: 'ltr', formatting: 'en-GB', name: 'English', forms: { day: '{weekday} {day} {monthName} {year}', shortDay: '{day} {monthName} {year}', dayAndTime: '{date} at {time}', hours: 'with-minutes', range: 'between {from} and {to}', spans: { days: ['day', 'days'], years: ['year', 'years'] } } },
  'en-simple': { base: 'en', simple: true, direction: 'ltr', formatting: 'en-GB', name: 'Easy English', forms: { day: '{weekday} {day} {monthName} {year}', shortDay: '{day} {monthName} {year}', dayAndTime: '{date} at {time}', hours: { noon: '12 in the middle of the day', midnight: '12 at night', until: [[5, '{time} at night'], [12, '{time} in the morning'], [18, '{time} in the afternoon'], [24, '{time} in the evening']], column: ['{time}\u00a0am', '{time}\u00a0pm'] }, range: 'between {from} and {to}', spans: { days: ['day', 'days'], years: ['year', 'years'] } } },
} as const satisfies Record<string, LocaleFacts>

type LocaleFacts = {
  /** The language it belongs to: `fi` for `fi-simple`. */
  base: string
  simple: boolean
  direction: 'ltr' | 'rtl'
  /** The tag given to `Intl`. */
  formatting: string
  /** Its name in itself, as the language menu shows it. */
  name: string
  forms: WrittenForms
}

/**
 * How a language writes days, times, ranges and spans, where `Intl` has another form than its guides ask for. Names in braces
 * stand for parts; `{month}` is the number and `{monthName}` the name as it stands in a date.
 */
export type WrittenForms = {
  /** With weekday, which stands as in a list: "sunnuntai". */
  day: string
  shortDay: string
  dayAndTime: string
  /** "9.00", "9", or on a clock of twelve hours with the part of the day, by the hour at which each part ends. */
  hours: 'with-minutes' | 'bare' | TwelveHours
  range: string
  /** How long something lasts, one and many. `Intl` would say "dygn" in Swedish. */
  spans: { days: readonly [one: string, many: string]; years: readonly [one: string, many: string] }
}

/** `column` is the short form before and after noon, for a column of times that has no room for a part of the day. */
export type TwelveHours = { noon: string; midnight: string; until: readonly (readonly [hour: number, form: string])[]; column: readonly [am: string, pm: string] }

export type Locale = keyof typeof registry

const facts: Record<Locale, LocaleFacts> = registry

/** Every locale, in the order of the language menu. */
export const LOCALES: Locale[] = Object.keys(registry).filter(isLocale)

/** Whether the text names a registered locale. */
export function isLocale(value: unknown): value is Locale {
  return typeof value === 'string' && Object.hasOwn(registry, value)
}

/** The locale of a tag that was checked before it was stored. Throws when it is none: no other language may stand in for it. */
export function storedLocale(tag: string): Locale {
  if (isLocale(tag)) return tag
  throw new Error(`A stored text is in a language that is not registered: ${tag}`)
}

/** The language a locale belongs to: `fi` for `fi-simple`. */
export function baseLanguage(locale: Locale): string {
  return facts[locale].base
}

/** Whether the locale is the plain-language variant of its language. */
export function isSimple(locale: Locale): boolean {
  return facts[locale].simple
}

/** The plain-language variant of a locale's language, or the locale itself when it is one. */
export function simpleVariant(locale: Locale): Locale {
  return LOCALES.find((other) => facts[other].base === facts[locale].base && facts[other].simple) ?? locale
}

/** Writing direction, for `dir`. */
export function direction(locale: Locale): 'ltr' | 'rtl' {
  return facts[locale].direction
}

/** The attributes of a part of a page in another language: its language, and its direction when that differs too. */
export function partIn(locale: Locale, page: Locale): { lang?: Locale; dir?: 'ltr' | 'rtl' } {
  if (locale === page) return {}
  return direction(locale) === direction(page) ? { lang: locale } : { lang: locale, dir: direction(locale) }
}

/** The tag given to `Intl`: Swedish is the Swedish of Finland. */
export function formattingTag(locale: Locale): string {
  return facts[locale].formatting
}

/** The language's name in itself: "Svenska", "Lätt svenska". */
export function ownName(locale: Locale): string {
  return facts[locale].name
}

/** How the language writes days, times, ranges and spans. */
export function writtenForms(locale: Locale): WrittenForms {
  return facts[locale].forms
}
