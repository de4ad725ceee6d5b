import type { CountyScope } from '~/kernel/county-scope'
import type { LocalizedText } from '~/kernel/localized-text'
import type { Reader } from '~/platform/db/database.server'

/** Who gave a statement, as shown beside it. */
export type Giver = { associationId: string; slug: string; name: LocalizedText; kind: string; municipality: string | null; verification: string }

/** The givers with these ids. */
export async function findGivers(scope: CountyScope, db: Reader, associationIds: readonly string[]): Promise<Map<string, Giver>> {
  const ids = [...new Set(associationIds)]
  const rows = await db.$queryRaw<{ id: string; slug: string; name: LocalizedText; kind: string; municipality: string | null; verification: string }[]>`
    SELECT id, slug, name, kind, municipality, verification FROM associations_public_names
    WHERE county_id = ${scope.countyId} AND id = ANY(${ids}::uuid[])`
  return new Map(rows.map(({ id, ...giver }) => [id, { associationId: id, ...giver }]))
}
