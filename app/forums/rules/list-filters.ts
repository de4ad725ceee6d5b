import type { ListFilters } from '~/kernel/addresses'
import { isId, isSlug } from '~/kernel/ids'
import { searchedWords, type Names, type SearchedWord } from '~/kernel/searching'

/** The times people can ask the list of forums for: those ahead, one going on among them, and those that were. */
export const FORUM_STATES = ['coming', 'past'] as const
export type ForumState = (typeof FORUM_STATES)[number]

/** What the list of forums is cut to. Anything in the address that means nothing is left out, never an error. */
export type ForumFilters = { words: SearchedWord[]; municipality?: string; state?: ForumState; after?: ForumPlace }

/** The last forum shown before: the list goes on behind it. */
export type ForumPlace = { startsAt: Date; id: string }

/** Reads the filters of the list's address; `municipalities` are their names in every language. */
export function readForumFilters(filters: ListFilters, municipalities: Names = {}): ForumFilters {
  return {
    words: searchedWords(filters.q, { themes: {}, municipalities }),
    municipality: isSlug(filters.municipality) ? filters.municipality : undefined,
    state: FORUM_STATES.find((state) => state === filters.state),
    after: readPlace(filters.after),
  }
}

/** A place in the list as it stands in an address. */
export function writePlace({ startsAt, id }: ForumPlace): string {
  return `${startsAt.getTime().toString(36)}_${id}`
}

function readPlace(text: string | undefined): ForumPlace | undefined {
  const [time = '', id = ''] = (text ?? '').split('_')
  return isId(id) && /^[0-9a-z]{1,9}$/.test(time) ? { startsAt: new Date(Number.parseInt(time, 36)), id } : undefined
}
