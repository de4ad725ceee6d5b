import pg from 'pg'
import { applyMigrations } from './migrate.server'

/**
 * Makes and fills a database that does not exist yet. It is filled under another name and takes its own only when
 * `fill` is done, so that a first start that was cut off leaves nothing half filled behind. Does nothing when the
 * database exists. `urlOf` gives the address of a database of the server.
 */
export async function fillUnderAnotherName(urlOf: (database: string) => string, name: string, fill: (url: string) => Promise<void>): Promise<void> {
  const admin = new pg.Client({ connectionString: urlOf('postgres') })
  const filling = `${name}_filling`
  await admin.connect()
  try {
    const known = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])
    if (known.rowCount) return
    await admin.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(filling)} WITH (FORCE)`)
    await applyMigrations(urlOf(filling))
    await fill(urlOf(filling))
    await admin.query(`ALTER DATABASE ${pg.escapeIdentifier(filling)} RENAME TO ${pg.escapeIdentifier(name)}`)
  } finally {
    await admin.end()
  }
}
