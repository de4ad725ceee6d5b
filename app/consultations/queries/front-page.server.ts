import type { Work } from '~/platform/db/work.server'
import type { ConsultationFilters, ListedState } from '../rules/list-filters'
import { findPublished } from '../store/listing.server'
import { withWords, type ListedConsultation } from './listed.server'
import { nextChangeOfAny } from './next-change.server'

/** What the front page says of consultations. `coming` holds those not yet open; `waiting` those whose summary or decision is ahead. */
export type FrontPage = { open: ListedConsultation[]; coming: ListedConsultation[]; waiting: ListedConsultation[]; freshUntil: Date | null }

const MANY = 20

/** The consultations of the front page: those that close first come first. */
export async function frontPage(work: Work): Promise<FrontPage> {
  const inState = async (state: ListedState) => {
    const filters: ConsultationFilters = { words: [], state }
    return await findPublished(work.scope, work.db, filters, work.now, MANY, 'soonest')
  }
  const [open, coming, reading, summarised, freshUntil] = await Promise.all([inState('open'), inState('coming'), inState('reading'), inState('summarised'), nextChangeOfAny(work)])
  return {
    open: await withWords(work, open),
    coming: await withWords(work, coming),
    waiting: await withWords(work, [...summarised, ...reading]),
    freshUntil,
  }
}
