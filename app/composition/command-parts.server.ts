import { readSettings } from '~/platform/config/settings.server'
import { startFailure } from '~/platform/config/start-failure'
import { startEmbeddedPostgres } from '~/platform/db/embedded/start.server'
import { applyMigrations } from '~/platform/db/migrate.server'
import { journalOf, systemWork } from './bring-up-to-date.server'
import { isOlderThanJournal } from './journal.server'
import { openParts, type Parts } from './start-parts.server'

/**
 * Runs a command of the command line on the product's database: that of DATABASE_URL, or the embedded one, which is
 * started for it unless the product runs already. Throws a start failure when there is no county to work for, and when
 * the database is older than its journal of deletions: only what does again what the journal names may work on it
 * (`isReplay`).
 */
export async function withParts<T>(run: (parts: Parts) => Promise<T>, { isReplay = false } = {}): Promise<T> {
  const settings = readSettings()
  const embedded = settings.databaseUrl ? null : await startEmbeddedPostgres({ dataFolder: settings.dataFolder })
  try {
    const url = settings.databaseUrl ?? embedded!.url('kuultu')
    await applyMigrations(url)
    const parts = openParts({ ...settings, logLevel: 'warn' }, url)
    try {
      await parts.sites.refresh()
      if (parts.sites.all().length === 0) throw startFailure('There is no county in the database yet.')
      if (!isReplay) await refuseOldCopy(parts)
      return await run(parts)
    } finally {
      parts.sites.close()
      await parts.database.close()
    }
  } finally {
    await embedded?.stop()
  }
}

// What was withdrawn or hidden since is in a restored copy again, and a new line of its journal would take the number of one in the file.
async function refuseOldCopy(parts: Parts): Promise<void> {
  const journal = await journalOf(parts)
  const lines = journal.read()
  for (const { scope } of parts.sites.all()) {
    if (await isOlderThanJournal(systemWork(scope, parts.database.db, 'command'), lines)) throw startFailure(`The database is older than ${journal.path}: a copy has been restored. Start the product, or run "npm run retention -- --replay", and then do this again.`)
  }
}
