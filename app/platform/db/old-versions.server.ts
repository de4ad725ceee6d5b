import type { Database } from './database.server'

/**
 * Clears away the earlier versions of rows of some tables, deleted and changed ones, which the database keeps until then.
 * Runs outside any transaction. `wholly` writes the tables into new files, so that not a byte of the old words is left;
 * whoever writes there waits meanwhile, so it is for small tables. Without it nobody waits, and the room is used again.
 */
export async function removeOldVersions(db: Database, tables: readonly string[], { wholly = false }: { wholly?: boolean } = {}): Promise<void> {
  for (const table of tables) {
    if (!/^[a-z_]+$/.test(table)) throw new RangeError('Not the name of a table')
    await db.$executeRawUnsafe(wholly ? `VACUUM (FULL) "${table}"` : `VACUUM (SKIP_LOCKED) "${table}"`)
  }
}
