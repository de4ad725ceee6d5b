import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { startFailure } from '../config/start-failure'

/** One migration as it lies on disk. `checksum` is the SHA-256 that Prisma records. */
export type Migration = { name: string; sql: string; checksum: string }

/** A row of Prisma's own table of migrations. */
export type AppliedMigration = {
  migration_name: string
  checksum: string
  finished_at: Date | null
  rolled_back_at: Date | null
}

/** The migrations of a folder in the order of their names, which begin with their time. */
export function readMigrations(folder: string): Migration[] {
  const base = resolve(folder)
  if (!existsSync(base)) throw startFailure(`The folder of database migrations, ${base}, is missing.`)
  return readdirSync(base, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = readFileSync(join(base, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
}

/** Whether the database has exactly what these migrations build: each is applied, as it lies on disk, and none is half done. */
export function areApplied(migrations: Pick<Migration, 'name' | 'checksum'>[], applied: AppliedMigration[]): boolean {
  const standing = applied.filter((row) => !row.rolled_back_at)
  const finished = new Map(standing.filter((row) => row.finished_at).map((row) => [row.migration_name, row.checksum]))
  // One that is not known here is a newer version's: while versions change, the older one goes on serving.
  return standing.every((row) => row.finished_at) && migrations.every(({ name, checksum }) => finished.get(name) === checksum)
}

/** The migrations still to apply. Throws a start failure when the database's history is not the one on disk. */
export function choosePending(migrations: Migration[], applied: AppliedMigration[]): Migration[] {
  const standing = new Map(applied.filter((row) => !row.rolled_back_at).map((row) => [row.migration_name, row]))
  const known = new Set(migrations.map((migration) => migration.name))
  for (const row of standing.values()) {
    if (!row.finished_at) {
      throw startFailure(
        `The database migration ${row.migration_name} failed earlier. Repair the database, run "npx prisma migrate resolve", and start again.`,
      )
    }
    if (!known.has(row.migration_name)) {
      throw startFailure(
        `The database holds the migration ${row.migration_name}, which this version of the product does not know: it was used by a newer version.`,
      )
    }
  }
  for (const { name, checksum } of migrations) {
    const row = standing.get(name)
    if (row && row.checksum !== checksum) {
      throw startFailure(
        `The database migration ${name} was changed after it was applied (recorded checksum ${row.checksum.slice(0, 8)}…, file ${checksum.slice(0, 8)}…). Restore the file, or begin with an empty database.`,
      )
    }
  }
  return migrations.filter((migration) => !standing.has(migration.name))
}
