import { isId } from '~/kernel/ids'
import { baseLanguage, isLocale, LOCALES, type Locale } from '~/kernel/locales'

/** In what order answers are read: drawn by lot means by their random ids, the same for everybody. */
export const ORDERS = ['oldest', 'newest', 'drawn'] as const
export type Order = (typeof ORDERS)[number]

/** What a person wants to read. Absent fields do not narrow. */
export type ReadingFilters = {
  question?: string
  locales?: Locale[]
  channel?: string
  municipality?: string
  state: 'unread' | 'all' | 'mine'
  order: Order
  /** The last response of the page before. */
  after?: string
}

/** The filters as they stand in an address; unknown words are as if left out. Language is asked for by its base. */
export function readingFilters(query: URLSearchParams): ReadingFilters {
  const word = (name: string) => query.get(name)?.slice(0, 100) || undefined
  const language = word('language')
  const locales = LOCALES.filter((locale) => locale === language || baseLanguage(locale) === language)
  const state = word('state')
  const order = ORDERS.find((each) => each === word('order')) ?? 'oldest'
  const after = word('after')
  return {
    question: word('question'), channel: word('channel'), municipality: word('municipality'), order,
    locales: language === undefined || (locales.length === 0 && !isLocale(language)) ? undefined : locales,
    state: state === 'all' || state === 'mine' ? state : 'unread',
    after: isId(after) ? after : undefined,
  }
}
