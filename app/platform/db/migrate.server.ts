import { randomUUID } from 'node:crypto'
import { runMigrations as migrateJobs, Logger } from 'graphile-worker'
import pg from 'pg'
import { startFailure } from '../config/start-failure'
import { choosePending, readMigrations, type AppliedMigration, type Migration } from './migrations.server'

/** Prisma Migrate takes the same advisory lock, so that the two exclude each other. */
const prismaLock = 72707369

const createPrismaTable = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`

export type MigrationOutcome = { applied: string[] }

/**
 * Brings the database at `url` to this version's schema, creating it when missing: our own tables and those of the job
 * library. Processes that start together wait for each other. Throws a start failure with one line when the server
 * cannot be reached, a migration failed before, or a recorded checksum differs from the file.
 */
export async function applyMigrations(url: string, folder = 'prisma/migrations'): Promise<MigrationOutcome> {
  const migrations = readMigrations(folder)
  const client = await connectOrCreate(url)
  try {
    await client.query('SELECT pg_advisory_lock($1)', [prismaLock])
    await client.query(createPrismaTable)
    const { rows } = await client.query<AppliedMigration>(
      'SELECT migration_name, checksum, finished_at, rolled_back_at FROM _prisma_migrations ORDER BY started_at',
    )
    const pending = choosePending(migrations, rows)
    for (const migration of pending) await applyOne(client, migration)
    await migrateJobs({ connectionString: url, logger: new Logger(() => () => {}), preset: { worker: { maxPoolSize: 2 } } })
    return { applied: pending.map((migration) => migration.name) }
  } catch (error) {
    throw explainRights(url, error)
  } finally {
    await client.end()
  }
}

/** The whole file is one statement list, so PostgreSQL keeps all of it or nothing. */
async function applyOne(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  const id = randomUUID()
  await client.query('INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ($1, $2, $3)', [id, checksum, name])
  try {
    await client.query(sql)
  } catch (error) {
    const reason = (error as Error).message
    await client.query('UPDATE _prisma_migrations SET logs = $2 WHERE id = $1', [id, reason])
    throw startFailure(`The database migration ${name} failed: ${reason}`, error)
  } finally {
    // A migration may have changed what later statements of this session would see.
    await client.query('RESET search_path')
  }
  await client.query('UPDATE _prisma_migrations SET finished_at = now(), applied_steps_count = 1 WHERE id = $1', [id])
}

async function connectOrCreate(url: string): Promise<pg.Client> {
  try {
    return await connect(url)
  } catch (error) {
    if ((error as { code?: string }).code !== '3D000') throw explainConnection(url, error)
  }
  const address = addressOf(url)
  const name = decodeURIComponent(address.pathname.slice(1))
  address.pathname = '/postgres'
  const admin = await connect(address.href).catch((error: unknown) => {
    throw explainConnection(url, error)
  })
  try {
    await admin.query(`CREATE DATABASE ${pg.escapeIdentifier(name)} TEMPLATE template0 ENCODING 'UTF8'`)
  } catch (error) {
    // Another process that starts at the same moment may have created it.
    const code = (error as { code?: string }).code
    if (code !== '42P04' && code !== '23505') {
      throw startFailure(`The database "${name}" does not exist and could not be created: ${(error as Error).message}`, error)
    }
  } finally {
    await admin.end()
  }
  return await connect(url)
}

async function connect(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 10_000, application_name: 'kuultu-migrate' })
  client.on('error', () => {})
  try {
    await client.connect()
    return client
  } catch (error) {
    await client.end().catch(() => {})
    throw error
  }
}

/** What a user that may only use a database lacks, in words its owner can use; any other error passes unchanged. */
function explainRights(url: string, error: unknown): unknown {
  const { code, message } = error as { code?: string; message?: string }
  if (code !== '42501') return error
  const { username, pathname } = addressOf(url)
  const [user, name] = [username, pathname.slice(1)].map((part) => pg.escapeIdentifier(decodeURIComponent(part)))
  return startFailure(`The user of DATABASE_URL may not make tables: ${message}. Let it own the database (ALTER DATABASE ${name} OWNER TO ${user}), or grant it: GRANT CREATE ON DATABASE ${name} TO ${user}; GRANT USAGE, CREATE ON SCHEMA public TO ${user}.`, error)
}

// A socket's address names no host, which the driver understands and an address may not lack.
function addressOf(url: string): URL {
  return new URL(url.replace('@/', '@localhost/'))
}

/** Names the server and the reason, never the password. */
function explainConnection(url: string, error: unknown): Error {
  const { hostname, port, pathname } = addressOf(url)
  const { code, message } = error as { code?: string; message: string }
  const where = `${hostname}:${port || 5432}${pathname}`
  const reason = code === '28P01' || code === '28000' ? 'it refused the user name or password' : message || code
  return startFailure(`The database at ${where} cannot be used: ${reason}. Check DATABASE_URL.`, error)
}
