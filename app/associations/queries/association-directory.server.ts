import { searchedWords, type Names } from '~/kernel/searching'
import type { Work } from '~/platform/db/work.server'
import type { AssociationFacts } from '../contract'
import { searchAssociations } from '../store/associations.server'

/** At most so many are listed at once; a longer list is narrowed by searching. */
const LIMIT = 200

/** The directory cut to a search: every word must be found in name, network, description or place of any language. */
export type AssociationDirectory = { associations: AssociationFacts[]; isCut: boolean }

/** The associations that match a search by text and municipality, in no order: the page sorts them by its language. `municipalities` are their names in every language. */
export async function associationDirectory(work: Work, search: { q?: string; municipality?: string }, municipalities: Names = {}): Promise<AssociationDirectory> {
  const words = searchedWords(search.q, { themes: {}, municipalities })
  const found = await searchAssociations(work.scope, work.db, { words, municipality: search.municipality || undefined, limit: LIMIT + 1 })
  return { associations: found.slice(0, LIMIT), isCut: found.length > LIMIT }
}
