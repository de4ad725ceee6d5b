import type { ListFilters } from '~/kernel/addresses'
import type { Work } from '~/platform/db/work.server'
import { earliestAfter, nextClockChange } from '../rules/lifecycle'
import { LISTED_STATES, readFilters, writePlace, type ListedState } from '../rules/list-filters'
import { findPublished, findThemes } from '../store/listing.server'
import { withWords, type ListedConsultation } from './listed.server'

/** One page of the list. `older` is the place in the list for the next page, or null at its end. */
export type ConsultationList = {
  items: ListedConsultation[]
  older: string | null
  themes: string[]
  states: readonly ListedState[]
  freshUntil: Date | null
}

const PAGE = 10

/** The published consultations that pass the filters of the address, `size` at a time, by key and never by offset. */
export async function consultationList(work: Work, filters: ListFilters, size = PAGE): Promise<ConsultationList> {
  const [found, themes] = await Promise.all([
    findPublished(work.scope, work.db, readFilters(filters), work.now, size + 1),
    findThemes(work.scope, work.db, work.now),
  ])
  const shown = found.slice(0, size)
  const last = shown.at(-1)
  return {
    items: await withWords(work, shown),
    older: found.length > size && last ? writePlace(last) : null,
    themes,
    states: LISTED_STATES,
    freshUntil: earliestAfter(found.map((each) => nextClockChange(each, work.now)), work.now),
  }
}
