import type { ListFilters } from '~/kernel/addresses'
import { isId, isSlug } from '~/kernel/ids'
import { searchedWords, type Names, type SearchedWord } from '~/kernel/searching'

/** The states people can ask a list for: a draft is nobody's to see, and a summary opens what was decided. */
export const LISTED_STATES = ['open', 'coming', 'reading', 'summarised', 'decided'] as const
export type ListedState = (typeof LISTED_STATES)[number]

/** What a list is cut to. Anything in the address that means nothing is left out, never an error. */
export type ConsultationFilters = { words: SearchedWord[]; theme?: string; municipality?: string; state?: ListedState; after?: ListPlace }

/** The last item shown before: the list goes on behind it. */
export type ListPlace = { closesAt: Date; id: string }

/** Reads the filters of a list's address; `names` are those of themes and municipalities. */
export function readFilters(filters: ListFilters, names?: { themes: Names; municipalities: Names }): ConsultationFilters {
  const state = LISTED_STATES.find((listed) => listed === filters.state)
  return {
    words: searchedWords(filters.q, names),
    theme: isSlug(filters.theme) ? filters.theme : undefined,
    municipality: isSlug(filters.municipality) ? filters.municipality : undefined,
    state,
    after: readPlace(filters.after),
  }
}

/** A place in the list as it stands in an address. */
export function writePlace(place: ListPlace): string {
  return `${place.closesAt.getTime().toString(36)}_${place.id}`
}

function readPlace(text: string | undefined): ListPlace | undefined {
  const [time = '', id = ''] = (text ?? '').split('_')
  const closesAt = new Date(Number.parseInt(time, 36))
  return isId(id) && /^[0-9a-z]{1,9}$/.test(time) && !Number.isNaN(closesAt.getTime()) ? { closesAt, id } : undefined
}
