import type { CountyScope } from '~/kernel/county-scope'
import type { Reader } from './database.server'

/** How many rows of a table have a value in a column, and the ids of the first thousand, where they have one. */
export async function rowsOf(scope: CountyScope, db: Reader, place: { table: string; column: string }, value: string): Promise<{ count: number; ids: string[] }> {
  const { table, column } = place
  if (!/^[a-z_]+$/.test(table) || !/^[a-z_]+$/.test(column)) throw new RangeError('Not the name of a table or column')
  const [counted, listed] = await Promise.all([
    db.$queryRawUnsafe<{ count: number }[]>(`SELECT count(*)::int AS count FROM "${table}" WHERE county_id = $1 AND "${column}" = $2::uuid`, scope.countyId, value),
    db.$queryRawUnsafe<{ id: string | null }[]>(`SELECT to_jsonb(t)->>'id' AS id FROM "${table}" t WHERE county_id = $1 AND "${column}" = $2::uuid LIMIT 1000`, scope.countyId, value),
  ])
  return { count: counted[0]?.count ?? 0, ids: listed.flatMap(({ id }) => (id === null ? [] : [id])) }
}
