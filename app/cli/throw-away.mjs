import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSource } from './source.mjs'

/**
 * Runs something with the address of a PostgreSQL server that holds nothing of value: an embedded one that is thrown
 * away afterwards, or the server of TEST_DATABASE_URL.
 */
export async function withThrowAwayServer(run) {
  if (process.env.TEST_DATABASE_URL) return await run(process.env.TEST_DATABASE_URL)
  const source = await openSource()
  const dataFolder = join(tmpdir(), `kuultu-throw-away-${randomUUID()}`)
  try {
    const { startEmbeddedPostgres } = await source.load('/app/platform/db/embedded/start.server.ts')
    const server = await startEmbeddedPostgres({ dataFolder, flags: ['fsync=off', 'synchronous_commit=off'] })
    try {
      return await run(server.url('postgres'))
    } finally {
      await server.stop()
    }
  } finally {
    rmSync(dataFolder, { recursive: true, force: true })
    await source.close()
  }
}
