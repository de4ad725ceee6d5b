import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { freePort, startProduct, type Product } from '../support/product'

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
    // Made between two of the clock's looks, and not to be lost by a stop that was planned.
    const hidden = randomUUID()
    await client.query(`INSERT INTO deletion_journal (county_id, deleted_on, kind, reason, count, ids) VALUES ('jarvirannikko', now(), 'hidden-in-answers', 'asked-for', 1, $1)`, [[hidden]])
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
    const journal = readdirSync(folder).find((name) => name.startsWith('deletions-'))
    expect(readFileSync(join(folder, journal ?? 'no journal'), 'utf8')).toContain(hidden)
  })

  test.each([
    ['npm is told to end', 'SIGTERM', false],
    ['Ctrl-C reaches npm and the product', 'SIGINT', true],
    ['npm is killed', 'SIGKILL', false],
  ] as const)('in order when %s', async (_, signal, isForAll) => {
    const port = await freePort()
    const env = { PATH: process.env.PATH, HOME: process.env.HOME, PORT: String(port), KUULTU_DATA: folder, LOG_LEVEL: 'info' } as unknown as NodeJS.ProcessEnv
    const npm = spawn('npm', ['start'], { env, detached: true, stdio: ['ignore', 'pipe', 'inherit'] })
    let said = ''
    npm.stdout.setEncoding('utf8').on('data', (part: string) => (said += part))
    await vi.waitFor(() => expect(said).toContain('Kuultu is ready'), 50_000)
    const pid = postgresPid()
    process.kill(isForAll ? -npm.pid! : npm.pid!, signal)
    await vi.waitFor(() => expect(isRunning(pid)).toBe(false), 15_000)
    // The line on the journal's writing or any other trouble would stand between.
    expect(said.match(/"msg":"(?!request).*?"/g)?.at(-1)).toBe('"msg":"ending"')
    await expect(fetch(`http://127.0.0.1:${port}/healthz`)).rejects.toThrow()
  }, 90_000)
})
