import { spawn, type ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { startEmbeddedPostgres, type EmbeddedPostgres } from '~/platform/db/embedded/start.server'
import { freePort, startProduct, type Product } from '../support/product'

const folder = join(tmpdir(), `kuultu-worker-${randomUUID()}`)
let cluster: EmbeddedPostgres
let product: Product
let env: Record<string, string>
const workers: ChildProcess[] = []

beforeAll(async () => {
  cluster = await startEmbeddedPostgres({ dataFolder: folder })
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  env = { PUBLIC_ORIGIN: origin, DATABASE_URL: cluster.url('apart'), SECRET: 'a secret of the reliability tests, long enough', DEMO: '1', WORKER: 'none', KUULTU_DATA: join(folder, 'product') }
  product = await startProduct({ port, dataFolder: join(folder, 'product'), env: { ...env, SEED: '1' } })
}, 240_000)
afterAll(async () => {
  for (const worker of workers) worker.kill('SIGKILL')
  await product.stop()
  await cluster.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** Starts `npm run worker`, with its probes on a port of its own. */
async function startWorker(): Promise<{ child: ChildProcess; port: number }> {
  const port = await freePort()
  const child = spawn(process.execPath, ['app/cli/worker.mjs'], { env: { PATH: process.env.PATH, NODE_ENV: 'production', ...env, WORKER_PORT: String(port) }, stdio: ['ignore', 'pipe', 'inherit'] })
  workers.push(child)
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (part: Buffer) => part.toString().includes('is ready') && resolve())
    child.once('exit', (code) => reject(new Error(`The worker ended with ${code}`)))
  })
  return { child, port }
}

async function ready(port: number): Promise<[status: number, worker: unknown]> {
  const response = await fetch(`http://127.0.0.1:${port}/readyz`)
  return [response.status, ((await response.json()) as { worker: unknown }).worker]
}

async function askForLink(locale: string): Promise<void> {
  const body = new URLSearchParams({ intent: 'link', email: 'aino.laine@jarvirannikko.example' })
  const { status } = await fetch(`${product.origin}/${locale}/sign-in`, { method: 'POST', body, headers: { Origin: product.origin }, redirect: 'manual' })
  expect(status).toBe(303)
}

const outbox = async () => await (await fetch(`${product.origin}/demo/outbox`)).text()

test('a worker that runs apart is seen by the server, writes where the server reads, and is replaced when it is killed', async () => {
  expect(await ready(product.port)).toEqual([503, false])
  await askForLink('fi')

  const first = await startWorker()
  await vi.waitFor(async () => expect(await ready(product.port)).toEqual([200, true]), 15_000)
  expect(await ready(first.port)).toEqual([200, true])
  expect((await fetch(`http://127.0.0.1:${first.port}/metrics`)).status).toBe(200)
  await vi.waitFor(async () => expect(await outbox()).toContain(`${product.origin}/fi/sign-in/`), 15_000)

  // Killed with a job in hand: it waits for a table that somebody else holds.
  const client = new pg.Client({ connectionString: cluster.url('apart') })
  await client.connect()
  await askForLink('sv')
  await client.query('BEGIN; LOCK TABLE sign_in_link IN ACCESS EXCLUSIVE MODE')
  await vi.waitFor(async () => {
    const { rows } = await client.query("SELECT count(*)::int AS waiting FROM pg_locks WHERE NOT granted AND relation = 'sign_in_link'::regclass")
    expect(rows[0].waiting).toBeGreaterThan(0)
  }, 15_000)
  first.child.kill('SIGKILL')
  await vi.waitFor(async () => expect(await ready(product.port)).toEqual([503, false]), { timeout: 40_000, interval: 500 })
  await client.query('ROLLBACK')
  await client.end()

  await startWorker()
  await vi.waitFor(async () => expect(await outbox()).toContain(`${product.origin}/sv/sign-in/`), { timeout: 40_000, interval: 500 })
  expect(await ready(product.port)).toEqual([200, true])
}, 150_000)
