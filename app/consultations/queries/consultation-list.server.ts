import type { ListFilters } from '~/kernel/addresses'
import type { Names } from '~/kernel/searching'
import type { Work } from '~/platform/db/work.server'
import { LISTED_STATES, readFilters, writePlace, type ListedState } from '../rules/list-filters'
import { findPublished, findThemes } from '../store/listing.server'
import { withWords, type ListedConsultation } from './listed.server'
import { nextChangeOfAny } from './next-change.server'

/** One page of the list. `older` is the place in the list for the next page, or null at its end. */
export type ConsultationList = {
  items: ListedConsultation[]
  older: string | null
  themes: string[]
  states: readonly ListedState[]
  freshUntil: Date | null
}

const PAGE = 10

/**
 * The published consultations that pass the filters of the address, `size` at a time, by key and never by offset.
 * `names` are what themes and places are called.
 */
export async function consultationList(work: Work, filters: ListFilters, names?: { themes: Names; municipalities: Names }, size = PAGE): Promise<ConsultationList> {
  const [found, themes, freshUntil] = await Promise.all([
    findPublished(work.scope, work.db, readFilters(filters, names), work.now, size + 1),
    findThemes(work.scope, work.db, work.now),
    nextChangeOfAny(work),
  ])
  const shown = found.slice(0, size)
  const last = shown.at(-1)
  return {
    items: await withWords(work, shown),
    older: found.length > size && last ? writePlace(last) : null,
    themes,
    states: LISTED_STATES,
    freshUntil,
  }
}
