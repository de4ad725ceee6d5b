import type pg from 'pg'
import { areApplied, readMigrations, type AppliedMigration } from '~/platform/db/migrations.server'
import type { Readiness } from '~/platform/http/serving/probes.server'
import { isAnyWorkerAlive } from '~/platform/jobs/heartbeat.server'

/**
 * Tells which of its parts the product can reach now. The database gets two seconds. `worker` tells of a worker in this
 * process; without one, any worker's signs of life in the database count.
 */
export function readinessOf(pool: pg.Pool, worker?: { isRunning: () => boolean }): () => Promise<Readiness> {
  const migrations = readMigrations('prisma/migrations').map(({ name, checksum }) => ({ name, checksum }))
  return async () => {
    const asking = Promise.all([pool.query<AppliedMigration>('SELECT migration_name, checksum, finished_at, rolled_back_at FROM _prisma_migrations'), isAnyWorkerAlive(pool)])
    const known = await Promise.race([asking.catch(() => null), new Promise<null>((resolve) => setTimeout(resolve, 2000, null))])
    if (!known) return { database: false, migrations: false, worker: false }
    const [{ rows }, isAlive] = known
    return { database: true, migrations: areApplied(migrations, rows), worker: worker ? worker.isRunning() : isAlive }
  }
}
