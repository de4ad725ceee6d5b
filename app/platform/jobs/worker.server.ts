import { EventEmitter } from 'node:events'
import { Logger, parseCronItems, run, type Runner, type TaskList, type WorkerEvents } from 'graphile-worker'
import type pg from 'pg'
import type { Log } from '../log/log.server'
import type { Metrics } from '../metrics/metrics.server'
import { startHeartbeat, type Rhythm } from './heartbeat.server'
import { guardedTasks, type Tasks } from './tasks.server'

export type RunningWorker = {
  isRunning: () => boolean
  /** To be called when the database went away under a promise of the library that nobody waits for. */
  beginAnew: () => void
  stop: () => Promise<void>
}

/** A task that the clock asks for: minute, hour, day, month and weekday in UTC, as in a crontab. One missed during a day off is made up for. */
export type ClockEvent = { task: string; at: string }

export type WorkerOptions = {
  pool: pg.Pool
  tasks: Tasks
  log: Log
  metrics?: Metrics
  concurrency?: number
  /** Milliseconds between looks for jobs that are due; new ones are announced at once. */
  pollInterval?: number
  rhythm?: Rhythm
  clock?: readonly ClockEvent[]
}

/**
 * Does jobs until stopped. A failing job is tried again, later each time (up to 25 times over some days). When the
 * database goes away the worker waits for it and goes on; jobs it had in hand are free again at once. Those of a worker
 * that was killed are free for the others as soon as its signs of life have stopped.
 */
export function startWorker(options: WorkerOptions): RunningWorker {
  const { log, pool } = options
  const ownIds = new Set<string>()
  let runner: Runner | null = null
  let isStopping = false
  const isEnding = () => isStopping
  let wake = () => {}

  const tasks = guardedTasks(options, isEnding)
  const once = async () => {
    await unlock(pool, [...ownIds])
    ownIds.clear()
    runner = await runOnPool(options, tasks, (id) => ownIds.add(id))
    // Told to stop while it was still starting.
    if (isEnding()) await runner.stop().catch(() => {})
    await runner.promise
  }
  const supervise = async () => {
    for (let failures = 0; !isEnding(); ) {
      const began = performance.now()
      await once().catch((error: unknown) => log.warn({ err: error }, 'worker interrupted'))
      runner = null
      failures = performance.now() - began > 60_000 ? 0 : failures + 1
      const pause = Math.min(250 * 2 ** Math.min(failures, 5), 8000)
      if (!isEnding()) await new Promise<void>((resolve) => (wake = resolveOnce(resolve, pause)))
    }
  }
  const ended = supervise()
  const heartbeat = startHeartbeat({ pool, rhythm: options.rhythm, lockIds: () => [...ownIds] })
  return {
    isRunning: () => runner !== null,
    beginAnew: () => {
      if (!isStopping) void runner?.stop().catch(() => {})
    },
    stop: async () => {
      isStopping = true
      wake()
      await runner?.stop().catch(() => {})
      await ended
      await heartbeat.stop()
    },
  }
}

function resolveOnce(resolve: () => void, pause: number): () => void {
  const timer = setTimeout(resolve, pause)
  return () => {
    clearTimeout(timer)
    resolve()
  }
}

async function runOnPool({ pool, concurrency, pollInterval, clock = [] }: WorkerOptions, taskList: TaskList, onWorker: (id: string) => void): Promise<Runner> {
  const events = new EventEmitter() as WorkerEvents
  events.on('worker:create', ({ worker }) => onWorker(worker.workerId))
  events.on('pool:create', ({ workerPool }) => onWorker(workerPool.id))
  return await run({
    pgPool: pool,
    taskList,
    concurrency: concurrency ?? 3,
    pollInterval: pollInterval ?? 2000,
    noHandleSignals: true,
    // Its own messages quote payloads and errors; what must be known is told by `guardedTasks`.
    logger: new Logger(() => () => {}),
    events,
    parsedCronItems: parseCronItems(clock.map(({ task, at }) => ({ task, match: at, identifier: task, options: { backfillPeriod: 24 * 3_600_000, maxAttempts: 5, jobKey: task } }))),
  })
}

// A worker that lost its database could not give its jobs back, and it is not gone: nobody else would free them.
async function unlock(pool: pg.Pool, ids: string[]): Promise<void> {
  if (ids.length > 0) await pool.query('SELECT graphile_worker.force_unlock_workers($1::text[])', [ids])
}
