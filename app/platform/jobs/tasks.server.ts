import type { TaskList } from 'graphile-worker'
import type pg from 'pg'
import { databaseErrorFacts, isDatabaseGone } from '../log/database-errors.server'
import type { Log } from '../log/log.server'
import type { Metrics } from '../metrics/metrics.server'

/** What one job is given besides its payload. */
export type JobFacts = { jobId: string; attempt: number }

/** One thing to do after an event. It must be safe to repeat: a job may run again after it was done. */
export type Task = (payload: Record<string, unknown>, facts: JobFacts) => Promise<void>

/** Everything there is to do, by the name of the event. */
export type Tasks = Record<string, Task>

type Guard = { pool: pg.Pool; tasks: Tasks; log: Log; metrics?: Metrics }

/** The tasks as the job library runs them: counted, logged without people's words, and failing in a way that can be tried again. */
export function guardedTasks({ tasks, log, metrics, pool }: Guard, isStopping: () => boolean): TaskList {
  return Object.fromEntries(
    Object.entries(tasks).map(([task, act]) => [
      task,
      async (payload: unknown, { job }: { job: { id: unknown; attempts: number } }) => {
        try {
          await act(payload as Record<string, unknown>, { jobId: String(job.id), attempt: job.attempts })
          metrics?.jobs.inc({ task, outcome: 'done' })
        } catch (error) {
          metrics?.jobs.inc({ task, outcome: 'failed' })
          log.error({ task, jobId: String(job.id), attempt: job.attempts, err: error }, 'job failed')
          // The library gives a failed job back at once and only once; without the database the job would be lost for hours.
          if (isDatabaseGone(error)) await untilBack(pool, isStopping)
          // The library stores the message beside the job: it may name the kind of failure only.
          throw new Error(safeMessage(error))
        }
      },
    ]),
  )
}

async function untilBack(pool: pg.Pool, isStopping: () => boolean): Promise<void> {
  while (!isStopping() && !(await pool.query('SELECT 1').then(() => true, () => false))) {
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
}

function safeMessage(error: unknown): string {
  const database = databaseErrorFacts(error)
  if (database) return `DatabaseError ${database.sqlState ?? database.code ?? ''} ${database.constraint ?? ''}`.trim()
  return error instanceof Error ? error.name : 'Error'
}
