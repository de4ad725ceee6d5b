import pg from 'pg'
import { applyMigrations } from '~/platform/db/migrate.server'
import { seedInOwnProcess } from './seeding.server'

/**
 * Fills the embedded server's database on the very first start. It is filled under another name and takes its own
 * only when the story is whole, so that a first start that was cut off leaves nothing half told behind.
 */
export async function fillFirstTime(urlOf: (database: string) => string, secret: string): Promise<void> {
  const admin = new pg.Client({ connectionString: urlOf('postgres') })
  await admin.connect()
  try {
    const known = await admin.query("SELECT 1 FROM pg_database WHERE datname = 'kuultu'")
    if (known.rowCount) return
    await admin.query('DROP DATABASE IF EXISTS kuultu_filling WITH (FORCE)')
    await applyMigrations(urlOf('kuultu_filling'))
    await seedInOwnProcess(urlOf('kuultu_filling'), secret)
    await admin.query('ALTER DATABASE kuultu_filling RENAME TO kuultu')
  } finally {
    await admin.end()
  }
}
