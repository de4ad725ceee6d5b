import { randomUUID } from 'node:crypto'
import type pg from 'pg'

/** How often a worker gives a sign of life, and after how long without one it counts as gone; milliseconds. */
export type Rhythm = { every: number; goneAfter: number }

const USUAL: Rhythm = { every: 5000, goneAfter: 20_000 }

export type Heartbeat = { stop: () => Promise<void> }

type Options = { pool: pg.Pool; rhythm?: Rhythm; /** The names under which this worker locks jobs now. */ lockIds: () => string[] }

/**
 * Gives signs of life until stopped, and frees the jobs of workers that give none any more (killed, or cut off from the
 * database): the job library by itself would let them wait for four hours. While the database is away nothing happens.
 */
export function startHeartbeat({ pool, rhythm = USUAL, lockIds }: Options): Heartbeat {
  const id = randomUUID()
  let isStopped = false
  let timer: NodeJS.Timeout | undefined
  const beat = async () => {
    await pool.query('INSERT INTO worker_heartbeat (id, lock_ids, beat_at) VALUES ($1, $2, now()) ON CONFLICT (id) DO UPDATE SET lock_ids = excluded.lock_ids, beat_at = excluded.beat_at', [id, lockIds()])
    await freeJobsOfGone(pool, rhythm.goneAfter)
  }
  const goOn = async () => {
    await beat().catch(() => {})
    if (isStopped) return
    timer = setTimeout(() => {
      beating = goOn()
    }, rhythm.every)
  }
  let beating = goOn()
  return {
    stop: async () => {
      isStopped = true
      clearTimeout(timer)
      await beating
      await pool.query('DELETE FROM worker_heartbeat WHERE id = $1', [id]).catch(() => {})
    },
  }
}

/** Whether any worker, in whatever process, has given a sign of life lately. Rejects while the database is away. */
export async function isAnyWorkerAlive(pool: pg.Pool, { goneAfter } = USUAL): Promise<boolean> {
  const { rows } = await pool.query<{ alive: boolean }>('SELECT EXISTS (SELECT 1 FROM worker_heartbeat WHERE beat_at > now() - $1 * interval \'1 millisecond\') AS alive', [goneAfter])
  return rows[0]?.alive ?? false
}

// A lock younger than that may belong to a worker whose first sign of life is still to come.
async function freeJobsOfGone(pool: pg.Pool, goneAfter: number): Promise<void> {
  await pool.query('DELETE FROM worker_heartbeat WHERE beat_at <= now() - $1 * interval \'1 millisecond\'', [goneAfter])
  await pool.query(
    `SELECT graphile_worker.force_unlock_workers(array_agg(DISTINCT locked_by))
     FROM graphile_worker.jobs
     WHERE locked_at <= now() - $1 * interval '1 millisecond' AND NOT EXISTS (SELECT 1 FROM worker_heartbeat WHERE jobs.locked_by = ANY (lock_ids))
     HAVING count(*) > 0`,
    [goneAfter],
  )
}
