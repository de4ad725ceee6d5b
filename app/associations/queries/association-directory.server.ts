import type { Work } from '~/platform/db/work.server'
import type { AssociationFacts } from '../contract'
import { searchAssociations } from '../store/associations.server'

/** At most so many are listed at once; a longer list is narrowed by searching. */
const LIMIT = 200

/** The directory cut to a search: every word must be found in name, network or description of any language. */
export type AssociationDirectory = { associations: AssociationFacts[]; isCut: boolean }

/** The associations that match a search by text and municipality, in no order: the page sorts them by its language. */
export async function associationDirectory(work: Work, search: { q?: string; municipality?: string }): Promise<AssociationDirectory> {
  const words = (search.q ?? '').toLowerCase().split(/\s+/).filter(Boolean).slice(0, 8)
  const found = await searchAssociations(work.scope, work.db, { words, municipality: search.municipality || undefined, limit: LIMIT + 1 })
  return { associations: found.slice(0, LIMIT), isCut: found.length > LIMIT }
}
