import { watchAuditLog } from '~/platform/audit/watch.server'
import { readSettings } from '~/platform/config/settings.server'
import { startFailure } from '~/platform/config/start-failure'
import { applyMigrations } from '~/platform/db/migrate.server'
import { listenForTags } from '~/platform/http/cache/tag-listener.server'
import { createProbes } from '~/platform/http/serving/probes.server'
import { listen } from '~/platform/http/serving/server.server'
import { startWorker, type RunningWorker } from '~/platform/jobs/worker.server'
import { openMetrics } from '~/platform/metrics/metrics.server'
import { bringUpToDate, journalOf } from './bring-up-to-date.server'
import { CLOCK } from './clock'
import { concernsCounty } from './county-sites.server'
import { reactions } from './reactions.server'
import { readinessOf } from './readiness.server'
import { endOnSignal, lastOfJournal, outliveForgottenPromises } from './shutdown.server'
import { openParts, requireClearSettings } from './start-parts.server'

/** Runs jobs in a process of their own, beside servers that were started with `WORKER=none`. */
export async function run(): Promise<void> {
  const settings = readSettings()
  if (!settings.databaseUrl) throw startFailure('The setting DATABASE_URL is missing: a separate worker needs the database that the server uses.')
  await applyMigrations(settings.databaseUrl)
  const parts = openParts(settings, settings.databaseUrl)
  const { log, database, sites, mail, secrets, dataKeys, signIn } = parts
  await sites.refresh()
  requireClearSettings(parts)
  const readAgain = () => void sites.refresh().catch(() => {})
  // Letters carry a county's name and help: they are those of now, whichever process changed them.
  const listener = await listenForTags({ url: settings.databaseUrl, onTags: (tags) => concernsCounty(tags) && readAgain(), onConnected: readAgain, onProblem: (error) => log.warn({ err: error }, 'not listening for changes') })
  const journal = await journalOf(parts)
  journal.requireWritable()
  await bringUpToDate(parts, journal)
  const metrics = openMetrics()
  let worker: RunningWorker | null = null
  const probes = { readiness: readinessOf(database.pool, { isRunning: () => worker?.isRunning() ?? false }), metricsToken: settings.metricsToken }
  const listening = settings.workerPort === null ? null : await listen(createProbes(probes, metrics), { host: settings.host, port: settings.workerPort, setting: 'WORKER_PORT' })
  worker = startWorker({ pool: database.pool, tasks: reactions({ db: database.db, sites, mail, secrets, dataKeys, signIn, journal }), log, metrics, clock: CLOCK })
  const audit = watchAuditLog({ db: database.db, log })
  outliveForgottenPromises(log, worker.beginAnew)
  endOnSignal(log, () => [
    { name: 'probes', end: async () => await listening?.close(1000) },
    { name: 'worker', end: async () => await worker.stop() },
    lastOfJournal(parts, journal),
    { name: 'listener', end: async () => await listener.close() },
    { name: 'audit log', end: async () => await audit.stop() },
    { name: 'sites', end: () => sites.close() },
    { name: 'database', end: async () => await database.close() },
  ])
  process.stdout.write('The worker of Kuultu is ready\n')
}
