import { readSettings } from '~/platform/config/settings.server'
import { startFailure } from '~/platform/config/start-failure'
import { startEmbeddedPostgres } from '~/platform/db/embedded/start.server'
import { applyMigrations } from '~/platform/db/migrate.server'
import { openParts, type Parts } from './start-parts.server'

/**
 * Runs a command of the command line on the product's database: that of DATABASE_URL, or the embedded one, which is
 * started for it unless the product runs already. Throws a start failure when there is no county to work for.
 */
export async function withParts<T>(run: (parts: Parts) => Promise<T>): Promise<T> {
  const settings = readSettings()
  const embedded = settings.databaseUrl ? null : await startEmbeddedPostgres({ dataFolder: settings.dataFolder })
  try {
    const url = settings.databaseUrl ?? embedded!.url('kuultu')
    await applyMigrations(url)
    const parts = openParts({ ...settings, logLevel: 'warn' }, url)
    try {
      await parts.sites.refresh()
      if (parts.sites.all().length === 0) throw startFailure('There is no county in the database yet.')
      return await run(parts)
    } finally {
      parts.sites.close()
      await parts.database.close()
    }
  } finally {
    await embedded?.stop()
  }
}
