import { isId, isSlug } from '~/kernel/ids'
import type { Work } from '~/platform/db/work.server'
import type { AssociationFacts } from '../contract'
import { findAssociation } from '../store/associations.server'

/** One association by its id or slug, or null. */
export async function associationFacts(work: Pick<Work, 'scope' | 'db'>, idOrSlug: string): Promise<AssociationFacts | null> {
  if (isId(idOrSlug)) return await findAssociation(work.scope, work.db, { id: idOrSlug })
  return isSlug(idOrSlug) ? await findAssociation(work.scope, work.db, { slug: idOrSlug }) : null
}
