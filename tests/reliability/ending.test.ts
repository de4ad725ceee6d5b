import { randomUUID } from 'node:crypto'
import { readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { startProduct, type Product } from '../support/product'

const folder = join(tmpdir(), `kuultu-ending-${randomUUID()}`)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const postgresPid = () => Number(readFileSync(join(folder, 'pg18/postmaster.pid'), 'utf8').split('\n')[0])
const isRunning = (pid: number) => {
  try {
    return !/^\d+ \(.*\) [ZX]/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}

async function connect(): Promise<pg.Client> {
  const { password, port } = JSON.parse(readFileSync(join(folder, 'pg18.json'), 'utf8')) as { password: string; port: number }
  const client = new pg.Client({ host: '127.0.0.1', port, user: 'postgres', password, database: 'kuultu' })
  client.on('error', () => {})
  await client.connect()
  return client
}

async function signIn(product: Product): Promise<number> {
  const body = new URLSearchParams({ email: 'aino.laine@jarvirannikko.example' })
  return (await fetch(`${product.origin}/fi/sign-in`, { method: 'POST', body, headers: { Origin: product.origin }, redirect: 'manual' })).status
}

describe('the end of the product', () => {
  test('by a signal finishes what is under way, with exit code 0', async () => {
    const product = await startProduct({ dataFolder: folder })
    const client = await connect()
    await client.query('BEGIN; LOCK TABLE audit_entry IN ACCESS EXCLUSIVE MODE')
    const sending = signIn(product)
    await vi.waitFor(async () => {
      const { rows } = await client.query("SELECT count(*)::int AS waiting FROM pg_locks WHERE NOT granted AND relation = 'audit_entry'::regclass")
      expect(rows[0].waiting).toBeGreaterThan(0)
    }, 10_000)
    const pid = postgresPid()
    const stopping = product.stop()
    await vi.waitFor(async () => await expect(fetch(`${product.origin}/healthz`)).rejects.toThrow(), 5000)
    await client.query('ROLLBACK')
    await client.end()
    expect(await sending).toBe(303)
    expect(await stopping).toBe(0)
    expect(isRunning(pid)).toBe(false)
  })
})
