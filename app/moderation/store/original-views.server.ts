import type { CountyScope } from '~/kernel/county-scope'
import type { Database, Reader } from '~/platform/db/database.server'
import type { TextPlace } from './texts.server'

/** Notes who sees the original of a text, before it is shown; every look is a row of its own. */
export async function addOriginalView(scope: CountyScope, db: Database | Reader, view: TextPlace & { id: string; textId: string; at: Date; by: string }): Promise<void> {
  await db.originalView.create({ data: { ...view, countyId: scope.countyId } })
}

/** Who has seen the original of a text, the last first, at most `limit`. */
export async function listOriginalViews(scope: CountyScope, db: Reader, textId: string, limit: number): Promise<{ id: string; at: Date; by: string }[]> {
  return await db.originalView.findMany({ where: { countyId: scope.countyId, textId }, orderBy: [{ at: 'desc' }, { id: 'asc' }], take: limit, select: { id: true, at: true, by: true } })
}
