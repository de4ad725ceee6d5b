import { isEmpty } from '~/counties/queries/county-directory.server'
import { readSettings } from '~/platform/config/settings.server'
import { startFailure } from '~/platform/config/start-failure'
import { openDatabase } from '~/platform/db/database.server'
import { seedDemo } from '../../prisma/seed/seed.server'

/** Fills an empty database with the demonstration; does nothing when there is a county already. */
async function seed(): Promise<void> {
  const { databaseUrl } = readSettings()
  if (!databaseUrl) throw startFailure('The setting DATABASE_URL is missing: it names the database to fill.')
  const { db, close } = openDatabase(databaseUrl)
  try {
    if (await isEmpty(db)) await seedDemo(db, new Date())
  } finally {
    await close()
  }
}

try {
  await seed()
} catch (error) {
  process.stderr.write(`${error instanceof Error && error.name === 'StartFailure' ? error.message : String((error as Error).stack)}\n`)
  process.exitCode = 1
}
