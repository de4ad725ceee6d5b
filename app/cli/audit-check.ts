import { startEmbeddedPostgres } from '~/platform/db/embedded/start.server'
import { openDatabase } from '~/platform/db/database.server'
import { readSettings } from '~/platform/config/settings.server'
import { checkCommand } from '~/platform/audit/check-command.server'

/** Looks through the audit log and says what it found; the exit code. Uses the embedded database where there is no other. */
export async function run(words: string[]): Promise<number> {
  const settings = readSettings()
  const embedded = settings.databaseUrl ? null : await startEmbeddedPostgres({ dataFolder: settings.dataFolder })
  const { db, close } = openDatabase(settings.databaseUrl ?? embedded!.url('kuultu'), { max: 2 })
  try {
    return await checkCommand(db, words, (line) => process.stdout.write(`${line}\n`))
  } finally {
    await close()
    await embedded?.stop()
  }
}
