// Holds an embedded PostgreSQL in a process of its own, which a test can kill: node hold-postgres.mjs <data folder> [port]
import { openSource } from '../../app/cli/source.mjs'

const [dataFolder, port] = process.argv.slice(2)
const source = await openSource()
const { startEmbeddedPostgres } = await source.load('/app/platform/db/embedded/start.server.ts')
try {
  const server = await startEmbeddedPostgres({ dataFolder, ...(port ? { port: Number(port) } : {}) })
  process.on('SIGTERM', async () => {
    await server.stop()
    process.exit(0)
  })
  const { pid, isAdopted } = server
  process.stdout.write(`${JSON.stringify({ pid, port: server.port, isAdopted, url: server.url('postgres') })}\n`)
  setInterval(() => {}, 60_000)
} catch (error) {
  process.stdout.write(`${JSON.stringify({ name: error.name, message: error.message })}\n`)
  process.exit(1)
}
