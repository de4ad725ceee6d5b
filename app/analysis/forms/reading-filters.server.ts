import { isId } from '~/kernel/ids'
import { baseLanguage, LOCALES } from '~/kernel/locales'
import { ORDERS, STATES, type FromWhere, type ReadingFilters } from '../rules/reading-filters'

/** The filters as they stand in an address; unknown words are as if left out. Language is asked for by its base. `county`: its municipalities. */
export function readingFilters(query: URLSearchParams, county: readonly string[] = []): ReadingFilters {
  const word = (name: string) => query.get(name)?.slice(0, 100) || undefined
  const language = word('language')
  const locales = LOCALES.filter((locale) => locale === language || baseLanguage(locale) === language)
  const state = STATES.find((each) => each === word('state')) ?? 'unread'
  const order = ORDERS.find((each) => each === word('order')) ?? 'oldest'
  const after = word('after')
  return {
    question: word('question'), channel: word('channel'), from: fromWhere(word('municipality'), county), order,
    locales: locales.length === 0 ? undefined : locales,
    state,
    after: isId(after) ? after : undefined,
  }
}

/** What there is to filter by in one consultation. */
export type KnownFilters = { questions: readonly string[]; channels: readonly string[]; municipalities: readonly string[] }

/**
 * The filters of an address as words for the next one, so that whoever leaves the list comes back to it as it was. Only
 * words that mean something here are kept: nothing else from an address is ever written into another.
 */
export function keptFilters(query: URLSearchParams, { questions, channels, municipalities }: KnownFilters): Record<string, string> {
  const known: Record<string, readonly string[]> = {
    state: STATES, order: ORDERS, question: questions, channel: channels, language: [...LOCALES, ...LOCALES.map(baseLanguage)], municipality: [...municipalities, 'elsewhere', 'not-said'],
  }
  const kept = Object.entries(known).flatMap(([name, words]) => words.filter((word) => word === query.get(name)).slice(0, 1).map((word) => [name, word] as const))
  const after = query.get('after')
  return Object.fromEntries(isId(after) ? [...kept, ['after', after]] : kept)
}

function fromWhere(word: string | undefined, county: readonly string[]): FromWhere | undefined {
  if (word === 'elsewhere') return { kind: 'elsewhere', county }
  if (word === 'not-said') return { kind: 'not-said' }
  return word === undefined ? undefined : { kind: 'municipality', id: word }
}
