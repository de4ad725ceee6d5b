import { isEmpty } from '~/counties/queries/county-directory.server'
import { readSettings } from '~/platform/config/settings.server'
import { startFailure } from '~/platform/config/start-failure'
import { openDatabase } from '~/platform/db/database.server'
import { fillOnce } from '~/platform/db/fill-once.server'
import { isDatabaseGone } from '~/platform/log/database-errors.server'
import { seedDemo } from '../../prisma/seed/seed.server'

/** Fills an empty database with the demonstration; does nothing when there is a county already. */
async function seed(): Promise<void> {
  const { databaseUrl, isDemo } = readSettings()
  if (!databaseUrl) throw startFailure('The setting DATABASE_URL is missing: it names the database to fill.')
  const { db, close } = openDatabase(databaseUrl)
  try {
    await fillOnce(databaseUrl, { isEmpty: async () => await isEmpty(db), fill: async () => await seedDemo(db, new Date(), isDemo) })
  } finally {
    await close()
  }
}

/** One line. Whoever looks for a defect of ours sees where it happened with LOG_LEVEL=debug. */
function told(error: unknown): string {
  if (isDatabaseGone(error)) return 'The database went away while it was being filled with the demonstration. Start again.'
  if (!(error instanceof Error)) return String(error)
  if (error.name === 'StartFailure') return error.message
  if (/^(?:debug|trace)$/.test(process.env.LOG_LEVEL ?? '')) process.stderr.write(`${error.stack ?? ''}\n`)
  return `The demonstration could not be filled in (${error.name}). Start with SEED=0 to begin with an empty product, or with LOG_LEVEL=debug to see what is wrong.`
}

try {
  await seed()
} catch (error) {
  process.stderr.write(`${told(error)}\n`)
  process.exitCode = 1
}
