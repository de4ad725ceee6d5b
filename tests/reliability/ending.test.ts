import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { startProduct, type Product } from '../support/product'

const root = fileURLToPath(new URL('../../', import.meta.url))
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
  test('by a power cut takes the database along, and the next start finds everything', async () => {
    const product = await startProduct({ dataFolder: folder })
    expect(await signIn(product)).toBe(303)
    const pid = postgresPid()
    await product.kill()
    await vi.waitFor(() => expect(isRunning(pid)).toBe(false), 10_000)
  })

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

  test('of the embedded database alone is mended: it is started again', async () => {
    const product = await startProduct({ dataFolder: folder })
    process.kill(postgresPid(), 'SIGKILL')
    await vi.waitFor(async () => expect((await fetch(`${product.origin}/readyz`)).status).toBe(200), { timeout: 20_000, interval: 300 })
    expect(await signIn(product)).toBe(303)
    expect(await product.stop()).toBe(0)
  })
})

describe('a start that cannot succeed', () => {
  const start = (env: Record<string, string>) => {
    const { status, stderr } = spawnSync(process.execPath, ['app/cli/start.mjs'], { cwd: root, encoding: 'utf8', timeout: 60_000, env: { PATH: process.env.PATH, KUULTU_DATA: folder, PORT: '0', ...env } as unknown as NodeJS.ProcessEnv })
    return { status, lines: stderr.trim().split('\n') }
  }
  const production = { SECRET: 's'.repeat(40), PUBLIC_ORIGIN: 'https://kuultu.example', SMTP_URL: 'smtp://mail.example', MAIL_FROM: 'a@b.example' }

  test.each([
    ['a wrong setting', { PORT: 'http' }, /^The setting PORT must be a number\.$/],
    ['a missing secret', { PORT: '3999', DATABASE_URL: 'postgresql://127.0.0.1:1/x' }, /^The setting SECRET is missing/],
    ['an unreachable database', { ...production, PORT: '3999', DATABASE_URL: 'postgresql://u:secretpassword@127.0.0.1:1/x' }, /^The database at 127\.0\.0\.1:1\/x cannot be used: (?!.*secretpassword)/],
  ])('%s is told in one line, with exit code 1', (_what, env, line) => {
    const { status, lines } = start(env)
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatch(line)
    expect(status).toBe(1)
  })

  test('a data folder that is a file is told in one line', () => {
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'a-file'), '')
    const { status, lines } = start({ PORT: '3999', KUULTU_DATA: join(folder, 'a-file') })
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatch(/^The data folder .*a-file cannot be used/)
    expect(status).toBe(1)
  })

  test('a port that is taken is told in one line, and no database is left running', async () => {
    const taken = createServer()
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve))
    const { port } = taken.address() as AddressInfo
    const { status, lines } = start({ PORT: String(port) })
    taken.close()
    expect(lines).toEqual([`Port ${port} on 127.0.0.1 is used by another program. Choose another one with PORT.`])
    expect(status).toBe(1)
    expect(isRunning(postgresPidOrNone())).toBe(false)
  })

  const postgresPidOrNone = () => {
    try {
      return postgresPid()
    } catch {
      return -1
    }
  }
})
