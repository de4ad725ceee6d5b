import { setTimeout } from 'node:timers/promises'
import type { Database } from './database.server'

/** How long to wait at most for readers who could still see the earlier versions, in milliseconds. */
const LONGEST_WAIT = 10_000

/**
 * Clears away the earlier versions of rows of some tables, deleted and changed ones, which the database keeps until then.
 * Runs outside any transaction. `wholly` writes the tables into new files, so that not a byte of the old words is left;
 * whoever writes there waits meanwhile, so it is for small tables. Without it nobody waits, and the room is used again.
 */
export async function removeOldVersions(db: Database, tables: readonly string[], { wholly = false }: { wholly?: boolean } = {}): Promise<void> {
  if (wholly) await olderReadersGone(db)
  for (const table of tables) {
    if (!/^[a-z_]+$/.test(table)) throw new RangeError('Not the name of a table')
    await db.$executeRawUnsafe(wholly ? `VACUUM (FULL) "${table}"` : `VACUUM (SKIP_LOCKED) "${table}"`)
  }
}

/**
 * Waits until nobody reads who began before now: VACUUM keeps what they could still see, and copies it into the new file.
 * Whoever reads for longer than the longest wait is not waited for, and neither are other users' connections, which the
 * database shows to a user with `pg_read_all_stats` only. A connection that is being opened belongs to no database yet,
 * and to VACUUM it could belong to any.
 */
async function olderReadersGone(db: Database): Promise<void> {
  const [now] = await db.$queryRaw<{ id: string }[]>`SELECT pg_current_xact_id()::text AS id`
  for (const started = Date.now(); Date.now() - started < LONGEST_WAIT; await setTimeout(50)) {
    const [older] = await db.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count FROM pg_stat_activity
      WHERE coalesce(datname, current_database()) = current_database() AND pid <> pg_backend_pid()
        AND greatest(age(backend_xmin), age(backend_xid)) >= age(${now?.id}::xid8::xid)`
    if (older?.count === 0) return
  }
}
