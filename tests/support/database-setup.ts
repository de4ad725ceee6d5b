import { readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { startEmbeddedPostgres } from '../../app/platform/db/embedded/start.server'
import { applyMigrations } from '../../app/platform/db/migrate.server'

declare module 'vitest' {
  interface ProvidedContext {
    /** The test server, and the migrated database every test file gets a clone of. */
    testServer: { url: string; template: string }
  }
}

const folderPrefix = 'kuultu-tests-'

// Nothing here outlives the tests, so nothing has to survive a power cut.
const fast = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'autovacuum=off', 'max_connections=200']

/** Starts one throw-away server for all test files, or uses that of TEST_DATABASE_URL, and migrates the template once. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  removeLeftovers()
  const dataFolder = join(tmpdir(), `${folderPrefix}${process.pid}`)
  const outside = process.env.TEST_DATABASE_URL
  const server = outside ? null : await startEmbeddedPostgres({ dataFolder, flags: fast })
  const url = outside ?? server!.url('postgres')
  const template = `kuultu_template_${process.pid}`
  await applyMigrations(databaseUrl(url, template))
  project.provide('testServer', { url, template })
  return async () => {
    if (server) await server.stop()
    else await drop(url, template)
    rmSync(dataFolder, { recursive: true, force: true })
  }
}

/** The same server's address with another database in it. */
export function databaseUrl(url: string, name: string): string {
  const address = new URL(url)
  address.pathname = `/${name}`
  return address.href
}

async function drop(url: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(name)} WITH (FORCE)`)
  await client.end()
}

function removeLeftovers(): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = name.startsWith(folderPrefix) ? Number(name.slice(folderPrefix.length)) : 0
    if (pid && !isAlive(pid)) rmSync(join(tmpdir(), name), { recursive: true, force: true })
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
