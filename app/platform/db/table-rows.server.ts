import type { CountyScope } from '~/kernel/county-scope'
import type { Reader } from './database.server'

/**
 * Every row of a table that belongs to the county, as JSON, without some columns, in an order that tells nothing. `of` is
 * the column that holds the county.
 */
export async function rowsOfTable(scope: CountyScope, db: Reader, table: string, { without = [], of = 'county_id' }: { without?: readonly string[]; of?: string } = {}): Promise<unknown[]> {
  if (!/^[a-z_]+$/.test(table) || !/^[a-z_]+$/.test(of)) throw new RangeError('Not the name of a table or column')
  const rows = await db.$queryRawUnsafe<{ row: unknown }[]>(`SELECT to_jsonb(t) - $2::text[] AS row FROM "${table}" t WHERE "${of}" = $1 ORDER BY md5(t::text)`, scope.countyId, [...without])
  return rows.map(({ row }) => row)
}
