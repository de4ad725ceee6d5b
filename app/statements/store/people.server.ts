import type { CountyScope } from '~/kernel/county-scope'
import type { Reader } from '~/platform/db/database.server'

/** Whether a person gave a statement, and whether they released one. */
export async function hasGivenOrReleased(scope: CountyScope, db: Reader, personId: string): Promise<{ hasGiven: boolean; hasReleased: boolean }> {
  const [given, released] = await Promise.all([
    db.statement.count({ where: { countyId: scope.countyId, submittedBy: personId } }),
    db.statement.count({ where: { countyId: scope.countyId, releasedBy: personId } }),
  ])
  return { hasGiven: given > 0, hasReleased: released > 0 }
}
