import type pg from 'pg'
import type { Readiness } from '~/platform/http/serving/probes.server'
import type { RunningWorker } from '~/platform/jobs/worker.server'

/** Tells which of its parts the product can reach now. The database gets two seconds. */
export function readinessOf(pool: pg.Pool, worker: RunningWorker | null): () => Promise<Readiness> {
  return async () => {
    const migrations = await Promise.race([unfinishedMigrations(pool), new Promise<null>((resolve) => setTimeout(resolve, 2000, null))])
    return { database: migrations !== null, migrations: migrations === 0, worker: worker ? worker.isRunning() : 'elsewhere' }
  }
}

async function unfinishedMigrations(pool: pg.Pool): Promise<number | null> {
  try {
    const { rows } = await pool.query<{ count: number }>('SELECT count(*)::int AS count FROM _prisma_migrations WHERE finished_at IS NULL AND rolled_back_at IS NULL')
    return rows[0]?.count ?? null
  } catch {
    return null
  }
}
