import type { ServerBuild } from '@remix-run/node'
import type { RequestHandler } from 'express'
import { resolve } from 'node:path'
import { isEmpty } from '~/counties/queries/county-directory.server'
import { watchAuditLog } from '~/platform/audit/watch.server'
import { keptSecret } from '~/platform/config/secrets.server'
import { readSettings } from '~/platform/config/settings.server'
import { isStartFailure, startFailure } from '~/platform/config/start-failure'
import { startEmbeddedPostgres, type EmbeddedPostgres } from '~/platform/db/embedded/start.server'
import { isToBeFilled } from '~/platform/db/fill-once.server'
import { fillUnderAnotherName } from '~/platform/db/fill-under-another-name.server'
import { applyMigrations } from '~/platform/db/migrate.server'
import type { JournalFile } from '~/platform/files/journal-file.server'
import { createApp } from '~/platform/http/serving/app.server'
import { openPageCache } from '~/platform/http/cache/page-cache.server'
import { listenForTags } from '~/platform/http/cache/tag-listener.server'
import { createFront } from '~/platform/http/serving/front.server'
import { commonHeaders, contentPolicy } from '~/platform/http/headers.server'
import { openLimits } from '~/platform/http/limits/limits.server'
import { openFileTools } from '~/platform/files/file-tools.server'
import { listen } from '~/platform/http/serving/server.server'
import { openStaticFiles } from '~/platform/http/static/static-files.server'
import { startWorker, type RunningWorker } from '~/platform/jobs/worker.server'
import { isDatabaseGone } from '~/platform/log/database-errors.server'
import { openMetrics } from '~/platform/metrics/metrics.server'
import { bringUpToDate, journalOf } from './bring-up-to-date.server'
import { CLOCK } from './clock'
import { contextFor } from './context.server'
import { concernsCounty } from './county-sites.server'
import { openDemoProviders } from './demo-provider.server'
import { keepRunning } from './embedded-watch.server'
import { reactions } from './reactions.server'
import { readinessOf } from './readiness.server'
import { seedInOwnProcess } from './seeding.server'
import { endOnSignal, lastOfJournal, outliveForgottenPromises } from './shutdown.server'
import { openParts, requireClearSettings, type Parts } from './start-parts.server'

/** While developing: who serves the sources, and how to get their newest state. */
export type Development = { middlewares: RequestHandler; loadBuild: () => Promise<ServerBuild> }

const PAGE_CACHE_BYTES = 64 * 1024 * 1024

/**
 * Starts the product: database, migrations, demonstration when empty, worker, pages. Prints its address in one line.
 * Throws a start failure with one line when something it needs is missing.
 */
export async function startProduct(build: ServerBuild, development?: Development): Promise<void> {
  const settings = readSettings()
  if (settings.isDataElsewhere) process.stdout.write(`The data is kept in ${settings.dataFolder}: PostgreSQL does not run as root, and its user cannot reach this checkout.\n`)
  const embedded = settings.databaseUrl ? null : await startEmbeddedPostgres({ dataFolder: settings.dataFolder })
  try {
    if (embedded && settings.seedsWhenEmpty) {
      await fillUnderAnotherName(embedded.url, 'kuultu', async (filling) => await seedInOwnProcess(filling, settings.secret ?? keptSecret(settings.dataFolder), settings.isDemo))
    }
    const url = settings.databaseUrl ?? embedded!.url('kuultu')
    await applyMigrations(url)
    const parts = openParts(settings, url)
    if (settings.seedsWhenEmpty && (await isToBeFilled(url, async () => await isEmpty(parts.database.db)))) await seedInOwnProcess(url, parts.secret, settings.isDemo)
    await parts.sites.refresh()
    requireClearSettings(parts)
    const journal = await journalOf(parts)
    if (settings.worker === 'in-process') journal.requireWritable()
    await bringUpToDate(parts, journal)
    await serve({ build, development, parts, url, embedded, journal })
  } catch (error) {
    await embedded?.stop()
    throw isDatabaseGone(error) && !isStartFailure(error) ? startFailure('The database went away while the product was starting. Start again.', error) : error
  }
}

type Start = { build: ServerBuild; development?: Development; parts: Parts; url: string; embedded: EmbeddedPostgres | null; journal: JournalFile }

async function serve({ build, development, parts, url, embedded, journal }: Start): Promise<void> {
  const { settings, log, secrets, dataKeys, database, sites, mail, signIn } = parts
  const metrics = openMetrics()
  const cache = openPageCache(PAGE_CACHE_BYTES)
  const forget = (tags: string[]) => {
    cache.forget(tags)
    if (!concernsCounty(tags)) return
    // A page rendered while the counties were being read again may still show what they were.
    void sites.refresh().then(() => cache.forget(tags)).catch(() => {})
  }
  const startedAnew = () => {
    cache.forgetAll()
    void sites.refresh().catch(() => {})
  }
  const listener = await listenForTags({ url, onTags: forget, onConnected: startedAnew, onProblem: (error) => log.warn({ err: error }, 'not listening for changes') })
  const watch = embedded && keepRunning(embedded, settings.dataFolder, log)
  const isInProcess = settings.worker === 'in-process'
  const audit = isInProcess ? watchAuditLog({ db: database.db, log }) : null
  let worker: RunningWorker | null = null
  const inProcess = { isRunning: () => worker?.isRunning() ?? false }
  outliveForgottenPromises(log, () => worker?.beginAnew())
  const demoProviders = settings.isDemo ? openDemoProviders({ db: database.db, sites }) : null
  const files = openFileTools({ clamd: settings.clamd, maxBytes: settings.uploadMaxBytes })
  const app = createApp({
    build, development, log, metrics, cache,
    findSite: sites.findSite,
    limits: openLimits(database.pool, secrets.limits),
    probes: { readiness: readinessOf(database.pool, isInProcess ? inProcess : undefined), metricsToken: settings.metricsToken },
    uploads: { maxBytes: settings.uploadMaxBytes, origin: settings.filesOrigin, siteOf: sites.siteOf },
    publicOrigin: settings.publicOrigin,
    trustProxy: settings.trustProxy,
    contextFor: async (asked) => await contextFor({ db: database.db, sites, secrets, dataKeys, mail, isDemo: settings.isDemo, signIn, demoProviders, files, filesOrigin: settings.filesOrigin }, asked),
    beside: demoProviders?.beside,
  })
  const fileHeaders: [string, string][] = [...commonHeaders(settings.publicOrigin?.startsWith('https:') ?? false), ['Content-Security-Policy', contentPolicy('file', '')]]
  const staticFiles = development ? () => null : openStaticFiles(resolve(build.assetsBuildDirectory), fileHeaders)
  const ends = [
    { name: 'worker', end: async () => await worker?.stop() },
    ...(isInProcess ? [lastOfJournal(parts, journal)] : []),
    { name: 'audit log', end: async () => await audit?.stop() },
    { name: 'listener', end: async () => await listener.close() },
    { name: 'sites', end: () => sites.close() },
    { name: 'database', end: async () => await database.close() },
    { name: 'embedded', end: async () => await (watch ? watch.stop() : undefined) },
  ]
  try {
    const listening = await listen(createFront({ staticFiles, cache, findSite: sites.findSite, log, metrics, behind: app, filesOrigin: settings.filesOrigin }), settings)
    // Only now: a start that fails because the port is taken must not have begun anybody's work.
    if (isInProcess) worker = startWorker({ pool: database.pool, tasks: reactions({ db: database.db, sites, mail, secrets, dataKeys, signIn, journal }), log, metrics, clock: CLOCK })
    endOnSignal(log, () => [{ name: 'pages', end: async () => await listening.close(25_000) }, ...ends])
  } catch (error) {
    for (const { end } of ends) await Promise.resolve(end()).catch(() => {})
    throw error
  }
  if (await isEmpty(database.db)) process.stdout.write('There is no county yet, so every page says that it has no service: enter one with "npm run county" (README, In production).\n')
  process.stdout.write(`Kuultu is ready at ${settings.publicOrigin ?? `http://${settings.host.includes(':') ? `[${settings.host}]` : settings.host}:${settings.port}`}\n`)
}
