import pg from 'pg'
import { applyMigrations } from './migrate.server'

/** Whoever fills the server's first database holds this advisory lock. */
const fillingLock = 72_707_370

/**
 * Makes and fills a database that does not exist yet. It is filled under another name and takes its own only when
 * `fill` is done, so that a first start that was cut off leaves nothing half filled behind. Does nothing when the
 * database exists. First starts at the same moment wait for each other: the later ones find it filled. `urlOf` gives the
 * address of a database of the server.
 */
export async function fillUnderAnotherName(urlOf: (database: string) => string, name: string, fill: (url: string) => Promise<void>): Promise<void> {
  const admin = new pg.Client({ connectionString: urlOf('postgres') })
  // A server that ends meanwhile is told by the query that fails; the event alone would end the process.
  admin.on('error', () => {})
  const filling = `${name}_filling`
  await admin.connect()
  try {
    await admin.query('SELECT pg_advisory_lock($1)', [fillingLock])
    const known = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])
    if (known.rowCount) return
    await admin.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(filling)} WITH (FORCE)`)
    await applyMigrations(urlOf(filling))
    await fill(urlOf(filling))
    await admin.query(`ALTER DATABASE ${pg.escapeIdentifier(filling)} RENAME TO ${pg.escapeIdentifier(name)}`)
  } finally {
    // Ending the connection also gives the lock back.
    await admin.end()
  }
}
