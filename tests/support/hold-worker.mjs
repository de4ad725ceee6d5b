// Takes a job "test.held" and never ends it, in a process of its own, which a test can kill: node hold-worker.mjs <database>
import { openSource } from '../../app/cli/source.mjs'

// Ends with whoever started it, however that ends.
process.stdin.resume().on('end', () => process.exit())
const source = await openSource()
const { openDatabase } = await source.load('/app/platform/db/database.server.ts')
const { openLog } = await source.load('/app/platform/log/log.server.ts')
const { startWorker } = await source.load('/app/platform/jobs/worker.server.ts')
const { pool } = openDatabase(process.argv[2], { max: 4 })
const held = async () => {
  process.stdout.write('begun\n')
  await new Promise(() => setInterval(() => {}, 60_000))
}
startWorker({ pool, tasks: { 'test.held': held }, log: openLog('silent'), pollInterval: 100, rhythm: { every: 100, goneAfter: 1000 } })
