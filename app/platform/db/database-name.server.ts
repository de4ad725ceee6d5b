import type { Reader } from './database.server'

/** A name of this database that a backup keeps and no other database has: the id under which its first migration was noted. */
export async function databaseName(db: Reader): Promise<string> {
  const rows = await db.$queryRaw<{ id: string }[]>`SELECT id FROM _prisma_migrations ORDER BY started_at, id LIMIT 1`
  return rows[0]?.id.slice(0, 8) ?? 'unnamed'
}
