import type pg from 'pg'

/** Looks through one database; another pool may be looked through instead. */
export function tablesIn(own: pg.Pool) {
  /** Every table of the database in which one of the texts stands, whatever column. */
  return async function tablesWith(texts: string | readonly string[], pool: pg.Pool = own): Promise<string[]> {
    const { rows } = await pool.query<{ name: string }>("SELECT quote_ident(schemaname) || '.' || quote_ident(tablename) AS name FROM pg_tables WHERE schemaname IN ('public', 'graphile_worker')")
    const found: string[] = []
    const wanted = [texts].flat().flatMap((text) => [text, JSON.stringify(text).slice(1, -1)])
    for (const { name } of rows) {
      const { rowCount } = await pool.query(`SELECT 1 FROM ${name} AS t, unnest($1::text[]) AS w(wanted) WHERE strpos(t::text, w.wanted) > 0 OR strpos(to_jsonb(t)::text, w.wanted) > 0 LIMIT 1`, [wanted])
      if (rowCount) found.push(name)
    }
    return found
  }
}
