import { isId } from '~/kernel/ids'
import { baseLanguage, LOCALES } from '~/kernel/locales'
import { ORDERS, type FromWhere, type ReadingFilters } from '../rules/reading-filters'

/** The filters as they stand in an address; unknown words are as if left out. Language is asked for by its base. `county`: its municipalities. */
export function readingFilters(query: URLSearchParams, county: readonly string[] = []): ReadingFilters {
  const word = (name: string) => query.get(name)?.slice(0, 100) || undefined
  const language = word('language')
  const locales = LOCALES.filter((locale) => locale === language || baseLanguage(locale) === language)
  const state = word('state')
  const order = ORDERS.find((each) => each === word('order')) ?? 'oldest'
  const after = word('after')
  return {
    question: word('question'), channel: word('channel'), from: fromWhere(word('municipality'), county), order,
    locales: locales.length === 0 ? undefined : locales,
    state: state === 'all' || state === 'mine' ? state : 'unread',
    after: isId(after) ? after : undefined,
  }
}

function fromWhere(word: string | undefined, county: readonly string[]): FromWhere | undefined {
  if (word === 'elsewhere') return { kind: 'elsewhere', county }
  if (word === 'not-said') return { kind: 'not-said' }
  return word === undefined ? undefined : { kind: 'municipality', id: word }
}
