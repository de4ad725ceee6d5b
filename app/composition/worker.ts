import { readSettings } from '~/platform/config/settings.server'
import { startFailure } from '~/platform/config/start-failure'
import { applyMigrations } from '~/platform/db/migrate.server'
import { startWorker } from '~/platform/jobs/worker.server'
import { reactions } from './reactions.server'
import { endOnSignal, outliveForgottenPromises } from './shutdown.server'
import { openParts } from './start-parts.server'

/** Runs jobs in a process of their own, beside servers that were started with `WORKER=none`. */
export async function run(): Promise<void> {
  const settings = readSettings()
  if (!settings.databaseUrl) throw startFailure('The setting DATABASE_URL is missing: a separate worker needs the database that the server uses.')
  await applyMigrations(settings.databaseUrl)
  const { log, database, sites, mail, secrets, signIn } = openParts(settings, settings.databaseUrl)
  await sites.refresh()
  const worker = startWorker({ pool: database.pool, tasks: reactions({ db: database.db, sites, mail, secrets, signIn }), log })
  outliveForgottenPromises(log, worker.beginAnew)
  endOnSignal(log, () => [
    { name: 'worker', end: async () => await worker.stop() },
    { name: 'sites', end: () => sites.close() },
    { name: 'database', end: async () => await database.close() },
  ])
  process.stdout.write('The worker of Kuultu is ready\n')
}
