import type { CountyScope } from '~/kernel/county-scope'
import type { Reader } from './database.server'

/**
 * Every row of a table that belongs to the county, as JSON, without some columns, in an order that tells nothing. `of` is
 * the column that holds the county; of the moments in the columns `toMinute` seconds and what is less are cut off.
 */
export async function rowsOfTable(scope: CountyScope, db: Reader, table: string, { without = [], toMinute = [], of = 'county_id' }: { without?: readonly string[]; toMinute?: readonly string[]; of?: string } = {}): Promise<Record<string, unknown>[]> {
  if (!/^[a-z_]+$/.test(table) || !/^[a-z_]+$/.test(of)) throw new RangeError('Not the name of a table or column')
  const rows = await db.$queryRawUnsafe<{ row: Record<string, unknown> }[]>(`SELECT to_jsonb(t) - $2::text[] AS row FROM "${table}" t WHERE "${of}" = $1 ORDER BY md5(t::text)`, scope.countyId, [...without])
  return rows.map(({ row }) => ({ ...row, ...Object.fromEntries(toMinute.filter((column) => typeof row[column] === 'string').map((column) => [column, minuteOf(row[column] as string)])) }))
}

function minuteOf(moment: string): string {
  return moment.replace(/^(\d{4}-\d\d-\d\dT\d\d:\d\d):[\d.]+/, '$1:00')
}
