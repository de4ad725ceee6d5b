import { EventEmitter } from 'node:events'
import { Logger, run, type Runner, type TaskList, type WorkerEvents } from 'graphile-worker'
import type pg from 'pg'
import type { Log } from '../log/log.server'
import { databaseErrorFacts } from '../log/database-errors.server'
import type { Metrics } from '../metrics/metrics.server'

/** What one job is given besides its payload. */
export type JobFacts = { jobId: string; attempt: number }

/** One thing to do after an event. It must be safe to repeat: a job may run again after it was done. */
export type Task = (payload: Record<string, unknown>, facts: JobFacts) => Promise<void>

/** Everything there is to do, by the name of the event. */
export type Tasks = Record<string, Task>

export type RunningWorker = { isRunning: () => boolean; stop: () => Promise<void> }

export type WorkerOptions = {
  pool: pg.Pool
  tasks: Tasks
  log: Log
  metrics?: Metrics
  concurrency?: number
  /** Milliseconds between looks for jobs that are due; new ones are announced at once. */
  pollInterval?: number
  /** True when no other process can be working: whatever is still locked was left by one that was killed. */
  isAlone?: boolean
}

/**
 * Does jobs until stopped. A failing job is tried again, later each time (up to 25 times over some days). When the
 * database goes away the worker waits for it and goes on; jobs it had in hand are free again at once.
 */
export function startWorker(options: WorkerOptions): RunningWorker {
  const { log, pool } = options
  const ownIds = new Set<string>()
  let runner: Runner | null = null
  let isStopping = false
  let wake = () => {}

  const once = async () => {
    await unlock(pool, options.isAlone ? null : [...ownIds])
    ownIds.clear()
    const events = new EventEmitter() as WorkerEvents
    events.on('worker:create', ({ worker }) => ownIds.add(worker.workerId))
    events.on('pool:create', ({ workerPool }) => ownIds.add(workerPool.id))
    runner = await run({
      pgPool: pool,
      taskList: guarded(options),
      concurrency: options.concurrency ?? 3,
      pollInterval: options.pollInterval ?? 2000,
      noHandleSignals: true,
      // Its own messages quote payloads and errors; what must be known is told by `guarded`.
      logger: new Logger(() => () => {}),
      events,
      parsedCronItems: [],
    })
    options.isAlone = false
    // Told to stop while it was still starting.
    if (isStopping) await runner.stop().catch(() => {})
    await runner.promise
  }
  const supervise = async () => {
    for (let failures = 0; !isStopping; ) {
      const began = performance.now()
      await once().catch((error: unknown) => log.warn({ err: error }, 'worker interrupted'))
      runner = null
      failures = performance.now() - began > 60_000 ? 0 : failures + 1
      if (!isStopping) await new Promise<void>((resolve) => { const timer = setTimeout(resolve, Math.min(500 * 2 ** Math.min(failures, 5), 10_000)); wake = () => { clearTimeout(timer); resolve() } })
    }
  }
  const ended = supervise()
  return {
    isRunning: () => runner !== null,
    stop: async () => {
      isStopping = true
      wake()
      await runner?.stop().catch(() => {})
      await ended
    },
  }
}

// A worker that lost its database could not give its jobs back; others would wait four hours for them.
async function unlock(pool: pg.Pool, ids: string[] | null): Promise<void> {
  if (ids === null) await pool.query('SELECT graphile_worker.force_unlock_workers(array_agg(DISTINCT locked_by)) FROM graphile_worker.jobs WHERE locked_by IS NOT NULL HAVING count(*) > 0')
  else if (ids.length > 0) await pool.query('SELECT graphile_worker.force_unlock_workers($1::text[])', [ids])
}

function guarded({ tasks, log, metrics }: WorkerOptions): TaskList {
  return Object.fromEntries(
    Object.entries(tasks).map(([task, act]) => [
      task,
      async (payload: unknown, { job }: { job: { id: string; attempts: number } }) => {
        try {
          await act(payload as Record<string, unknown>, { jobId: String(job.id), attempt: job.attempts })
          metrics?.jobs.inc({ task, outcome: 'done' })
        } catch (error) {
          metrics?.jobs.inc({ task, outcome: 'failed' })
          log.error({ task, jobId: String(job.id), attempt: job.attempts, err: error }, 'job failed')
          // The library stores the message beside the job: it may name the kind of failure only.
          throw new Error(safeMessage(error))
        }
      },
    ]),
  )
}

function safeMessage(error: unknown): string {
  const database = databaseErrorFacts(error)
  if (database) return `DatabaseError ${database.sqlState ?? database.code ?? ''} ${database.constraint ?? ''}`.trim()
  return error instanceof Error ? error.name : 'Error'
}
