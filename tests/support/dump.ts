import type pg from 'pg'

/**
 * Everything a database holds, as text: every column of every row of every table in every schema of its own, job queues
 * included; one line a value, `schema.table.column value`. Bytes are written out twice, as hex and as the letters they are.
 */
export async function dumpOf(pool: Pick<pg.Pool, 'query'>): Promise<string> {
  const columns = await pool.query<{ schema: string; table: string; column: string; type: string }>(`
    SELECT n.nspname AS schema, c.relname AS table, a.attname AS column, t.typname AS type
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid JOIN pg_type t ON t.oid = a.atttypid
    WHERE c.relkind IN ('r', 'p', 'm') AND a.attnum > 0 AND NOT a.attisdropped AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg_toast%'
    ORDER BY 1, 2, 3`)
  const lines: string[] = []
  for (const { schema, table, column, type } of columns.rows) {
    const name = quoted(column)
    const shown = type === 'bytea' ? `${name}::text || ' ' || encode(${name}, 'escape')` : `${name}::text`
    const { rows } = await pool.query<{ value: string }>(`SELECT ${shown} AS value FROM ${quoted(schema)}.${quoted(table)} WHERE ${name} IS NOT NULL`)
    lines.push(...rows.map(({ value }) => `${schema}.${table}.${column} ${value}`))
  }
  return lines.join('\n')
}

/** The places of a dump in which a text stands, in whatever case: `schema.table.column`. */
export function placesOf(dump: string, text: string): string[] {
  const wanted = text.toLowerCase()
  return [...new Set(dump.split('\n').filter((line) => line.toLowerCase().includes(wanted)).map((line) => line.split(' ', 1)[0]!))]
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
