import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { freePort, startProduct, type Product } from '../support/product'

const root = fileURLToPath(new URL('../../', import.meta.url))
const dataFolder = join(tmpdir(), `kuultu-start-${randomUUID()}`)
const begun: Product[] = []

afterAll(async () => {
  for (const product of begun) await product.stop()
  rmSync(dataFolder, { recursive: true, force: true })
})

async function start(): Promise<Product> {
  const product = await startProduct({ dataFolder })
  begun.push(product)
  return product
}

function postgresPid(): number {
  const lock = join(dataFolder, 'pg18/postmaster.pid')
  return existsSync(lock) ? Number(readFileSync(lock, 'utf8').split('\n')[0]) : 0
}

function isRunning(pid: number): boolean {
  try {
    return !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}

async function matters(product: Product): Promise<string[]> {
  const page = await (await fetch(`${product.origin}/fi/consultations`)).text()
  return page.match(/<h3>.*?<\/h3>/g) ?? []
}

async function eventually(isTrue: () => boolean): Promise<boolean> {
  for (const end = performance.now() + 15_000; performance.now() < end; ) {
    if (isTrue()) return true
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return false
}

/** Starts the product with settings it cannot start with. */
function refuse(env: Record<string, string>): { code: number | null; lines: string[] } {
  const settings = { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', NODE_ENV: 'production' as const, ...env }
  const { status, stderr } = spawnSync(process.execPath, ['app/cli/start.mjs'], { cwd: root, env: settings, encoding: 'utf8', timeout: 50_000 })
  return { code: status, lines: stderr.trim().split('\n') }
}

describe('the product starts and ends', () => {
  test('in order: it serves, ends on SIGTERM with code 0 and takes its database along', async () => {
    const product = await start()
    expect((await fetch(`${product.origin}/readyz`)).status).toBe(200)
    const pid = postgresPid()
    expect(isRunning(pid)).toBe(true)
    expect(await product.stop()).toBe(0)
    expect(isRunning(pid)).toBe(false)
  }, 240_000)

  test('twice at the same moment, for the first time: one fills the database, both serve it', async () => {
    const folder = join(tmpdir(), `kuultu-twice-${randomUUID()}`)
    const both = await Promise.allSettled([startProduct({ dataFolder: folder }), startProduct({ dataFolder: folder })])
    const products = both.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
    begun.push(...products)
    const seen = await Promise.all(products.map(matters))
    for (const product of products) await product.stop()
    rmSync(folder, { recursive: true, force: true })
    expect(both.map((one) => (one.status === 'rejected' ? String(one.reason) : 'serves'))).toEqual(['serves', 'serves'])
    expect(seen[0]!.length).toBeGreaterThan(0)
    expect(seen[1]).toEqual(seen[0])
  }, 300_000)

  test('killed: its database follows it, and the next start finds everything in place', async () => {
    const product = await start()
    const before = await matters(product)
    expect(before.length).toBeGreaterThan(0)
    const pid = postgresPid()
    await product.kill()
    expect(await eventually(() => !isRunning(pid))).toBe(true)
    const again = await start()
    expect(await matters(again)).toEqual(before)
    await again.stop()
  }, 120_000)

  test('its database killed under it: it recovers by itself', async () => {
    const product = await start()
    process.kill(postgresPid(), 'SIGKILL')
    let status = 0
    for (const end = performance.now() + 30_000; status !== 200 && performance.now() < end; ) {
      await new Promise((resolve) => setTimeout(resolve, 200))
      status = (await fetch(`${product.origin}/readyz`)).status
    }
    expect(status).toBe(200)
    expect(product.process.exitCode).toBeNull()
    await product.stop()
  }, 120_000)
})

describe('says in one line why it cannot start, with exit code 1', () => {
  test('the port is in use', async () => {
    const port = await freePort()
    const stranger = createServer().listen(port, '127.0.0.1')
    await new Promise((resolve) => stranger.once('listening', resolve))
    const { code, lines } = refuse({ PORT: String(port), KUULTU_DATA: dataFolder })
    stranger.close()
    expect(code).toBe(1)
    expect(lines).toHaveLength(1)
    expect(lines[0]).toContain(String(port))
    expect(await eventually(() => !isRunning(postgresPid()))).toBe(true)
  }, 60_000)

  test('a wrong setting', () => {
    expect(refuse({ PORT: 'harbour' })).toEqual({ code: 1, lines: ['The setting PORT must be a number.'] })
  }, 60_000)

  test('a database that cannot be reached, without its password', () => {
    const env = { DATABASE_URL: 'postgresql://kuultu:salainen@127.0.0.1:9/kuultu', SECRET: 'x'.repeat(40), DEMO: '1' }
    const { code, lines } = refuse(env)
    expect(code).toBe(1)
    expect(lines).toHaveLength(1)
    expect(lines[0]).toContain('127.0.0.1:9/kuultu')
    expect(lines[0]).not.toContain('salainen')
  }, 60_000)

  test('a data folder that cannot be used', () => {
    const file = join(tmpdir(), `kuultu-file-${randomUUID()}`)
    writeFileSync(file, '')
    const { code, lines } = refuse({ KUULTU_DATA: join(file, 'data') })
    rmSync(file)
    expect(code).toBe(1)
    expect(lines).toEqual([expect.stringContaining('a file is in the way')])
  }, 60_000)
})
