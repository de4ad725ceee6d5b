import { baseLanguage, isLocale, type Locale } from '~/kernel/locales'
import { addDays, dayOf, instantAt, type Day } from '~/kernel/times'

/** One matter's dates, all relative to the day of seeding, so that the story is always in the middle of happening. */
export type Matter = { opensAt: Date; closesAt: Date; summaryDueOn: Day; decisionOn: Day }

/** The whole story's dates. */
export type Schedule = {
  today: Day
  localServices: Matter
  participation: Matter
  youngPeople: Matter
  earlyRound: Matter & { summaryPublishedAt: Date }
  forumStartsAt: Date
  forumEndsAt: Date
  interpretationBy: Day
}

/** Plans the story around the day of seeding: three matters open, one closed and summarised, a forum to come. */
export function planSchedule(now: Date): Schedule {
  const today = dayOf(now)
  const matter = (opens: number, closes: number, summary: number, decision: number): Matter => ({
    opensAt: instantAt(addDays(today, opens), '08:00'),
    closesAt: instantAt(addDays(today, closes), '23:59:59'),
    summaryDueOn: workdayNear(addDays(today, summary)),
    decisionOn: workdayNear(addDays(today, decision)),
  })
  const forumDay = workdayNear(addDays(today, 11))
  return {
    today,
    localServices: matter(-12, 22, 48, 79),
    participation: matter(-5, 30, 60, 101),
    youngPeople: matter(-2, 40, 66, 94),
    earlyRound: { ...matter(-77, -42, -5, -5), summaryPublishedAt: instantAt(workdayNear(addDays(today, -5)), '16:00') },
    forumStartsAt: instantAt(forumDay, '17:30'),
    forumEndsAt: instantAt(forumDay, '19:30'),
    interpretationBy: addDays(forumDay, -7),
  }
}

/** The hours of a day at which statements of the story arrive. */
const HOURS = ['09:20', '13:45', '10:50', '15:10', '11:35']

/** The day of an instant at an hour when an association has somebody to send a statement, whatever the clock of seeding says. */
export function inDaytime(instant: Date, number: number): Date {
  return instantAt(dayOf(instant), HOURS[number % HOURS.length]!)
}

/** The day itself, or the Friday before when it falls on a weekend: nobody decides or meets on those. */
function workdayNear(day: Day): Day {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay()
  return addDays(day, weekday === 0 ? -2 : weekday === 6 ? -1 : 0)
}

/** What the placeholders of one piece of content stand for: days (written out by language) and plain words. */
export type Fillings = { days: Record<string, Day>; words: Record<string, string> }

/**
 * Fills `{{name}}` in content. Inside a text in some language a day is written as that language writes it;
 * elsewhere as `YYYY-MM-DD`. `{{day-12}}` is the day so many days from today. An unknown name is an error.
 */
export function fillContent<T>(content: unknown, today: Day, fillings: Fillings): T {
  const visit = (value: unknown, locale: Locale | null): unknown => {
    if (typeof value === 'string') return fillText(value, locale, today, fillings)
    if (Array.isArray(value)) return value.map((item) => visit(item, locale))
    if (value && typeof value === 'object') {
      return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, visit(item, isLocale(key) ? key : null)]))
    }
    return value
  }
  return visit(content, null) as T
}

function fillText(text: string, locale: Locale | null, today: Day, fillings: Fillings): string {
  return text.replace(/\{\{([a-zA-Z]+)([+-]\d+)?\}\}/g, (_, name: string, shift: string | undefined) => {
    const word = fillings.words[name]
    if (word !== undefined) return word
    const day = name === 'day' ? addDays(today, Number(shift ?? 0)) : fillings.days[name]
    if (day === undefined) throw new Error(`The seed's content names an unknown placeholder: ${name}`)
    return locale ? writeDay(day, locale) : day
  })
}

function writeDay(day: Day, locale: Locale): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const language = baseLanguage(locale)
  if (language === 'fi') return `${date}.${month}.${year}`
  const instant = new Date(Date.UTC(year, month - 1, date, 12))
  const words = new Intl.DateTimeFormat(language === 'sv' ? 'sv-FI' : 'en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(instant)
  return language === 'sv' ? `den ${words}` : words
}
