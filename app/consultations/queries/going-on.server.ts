import type { Work } from '~/platform/db/work.server'
import type { KeptConsultation } from '../store/consultations.server'
import type { ListedState, ListPlace } from '../rules/list-filters'
import { findPublished } from '../store/listing.server'
import { withWords, type ListedConsultation } from './listed.server'

const AT_ONCE = 100
/** More than a county has going on at once in many years; a bound all the same. */
const MOST = 1000

/** Every consultation in a state, the one that closes last first, for a desk where nothing may be left out. Read by key, a hundred at a time. */
export async function consultationsIn(work: Work, state: Extract<ListedState, 'open' | 'reading'>): Promise<ListedConsultation[]> {
  const all: KeptConsultation[] = []
  for (let after: ListPlace | undefined; all.length < MOST; ) {
    const found = await findPublished(work.scope, work.db, { words: [], state, after }, work.now, AT_ONCE)
    all.push(...found)
    if (found.length < AT_ONCE) break
    after = { closesAt: found.at(-1)!.closesAt, id: found.at(-1)!.id }
  }
  return await withWords(work, all)
}
