import { randomUUID } from 'node:crypto'
import { readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { startEmbeddedPostgres, type EmbeddedPostgres } from '~/platform/db/embedded/start.server'
import { startProduct, type Product } from '../support/product'

const folder = join(tmpdir(), `kuultu-faults-${randomUUID()}`)
const secret = 'a secret of the reliability tests, long enough'
let cluster: EmbeddedPostgres
let product: Product

beforeAll(async () => {
  cluster = await startEmbeddedPostgres({ dataFolder: folder })
  const env = { DATABASE_URL: cluster.url('faults'), SECRET: secret, DEMO: '1', SEED: '1', LOG_LEVEL: 'info' }
  product = await startProduct({ dataFolder: join(folder, 'product'), env })
})
afterAll(async () => {
  await product?.stop()
  await cluster?.stop()
  rmSync(folder, { recursive: true, force: true })
})

async function post(path: string, fields: Record<string, string>, headers: Record<string, string> = {}): Promise<{ status: number; text: string }> {
  const response = await fetch(`${product.origin}${path}`, { method: 'POST', body: new URLSearchParams(fields), headers: { Origin: product.origin, ...headers }, redirect: 'manual' })
  return { status: response.status, text: await response.text() }
}

const status = async (path: string) => (await fetch(`${product.origin}${path}`, { redirect: 'manual' })).status

/** Waits until the worker has done what the first filling left: its last jobs make pages be rendered anew. */
async function untilNothingWaits(): Promise<void> {
  const client = new pg.Client({ connectionString: cluster.url('faults') })
  await client.connect()
  await vi.waitFor(async () => {
    const { rows } = await client.query('SELECT count(*)::int AS waiting FROM graphile_worker.jobs WHERE run_at <= now()')
    expect(rows[0].waiting).toBe(0)
  }, 30_000)
  await client.end()
}

/** Holds up everything that writes to the audit log, or uses another table, until released, so that a request is surely half done. */
async function hold(table = 'audit_entry'): Promise<{ untilSomebodyWaits: () => Promise<void>; release: () => Promise<void> }> {
  const client = new pg.Client({ connectionString: cluster.url('faults') })
  client.on('error', () => {})
  await client.connect()
  await client.query(`BEGIN; LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE`)
  return {
    untilSomebodyWaits: async () => {
      await vi.waitFor(async () => {
        const { rows } = await client.query('SELECT count(*)::int AS waiting FROM pg_locks WHERE NOT granted AND relation = $1::regclass', [table])
        expect(rows[0].waiting).toBeGreaterThan(0)
      }, 10_000)
    },
    release: async () => await client.end().catch(() => {}),
  }
}

describe('a database that goes away', () => {
  test('while a form is dealt with: a page that keeps the form, and work goes on without a restart', async () => {
    await untilNothingWaits()
    expect(await status('/fi/consultations/lahipalvelut')).toBe(200)
    const held = await hold()
    const sending = post('/sv/sign-in', { email: 'kalle kirjoitti <b>näin</b> aino.laine@jarvirannikko.example', keep: 'choice-1' })
    const good = post('/fi/sign-in', { email: 'aino.laine@jarvirannikko.example' })
    await held.untilSomebodyWaits()
    process.kill(cluster.pid, 'SIGQUIT')
    const [, lost] = await Promise.all([sending, good])
    expect(lost.status).toBe(503)
    expect(lost.text).toContain('Mitään ei ole kadonnut')
    expect(lost.text).toContain('value="aino.laine@jarvirannikko.example"')
    expect(lost.text).toContain('action="/fi/sign-in"')
    await held.release()

    // A page that was kept is still read; the rest says plainly that it cannot be shown now.
    expect(await status('/fi/consultations/lahipalvelut')).toBe(200)
    expect(await status('/en/sign-in')).toBe(503)
    expect(await status('/healthz')).toBe(200)
    expect(await status('/readyz')).toBe(503)

    cluster = await startEmbeddedPostgres({ dataFolder: folder, port: cluster.port })
    await vi.waitFor(async () => expect(await status('/readyz')).toBe(200), 15_000)
    expect((await post('/fi/sign-in', { email: 'aino.laine@jarvirannikko.example' })).status).toBe(303)
    expect(await status('/en/sign-in')).toBe(200)
    // The worker is back at work too: the letter comes.
    await vi.waitFor(async () => expect(await (await fetch(`${product.origin}/demo/outbox`)).text()).toContain('aino.laine@'), 15_000)
  })

  test('without closing anything, as when its machine vanishes: nobody waits for it for long', async () => {
    const held = [await hold(), await hold('consultation')]
    const sending = post('/fi/sign-in', { email: 'aino.laine@jarvirannikko.example' })
    const reading = status('/fi/consultations?q=hiljaa')
    for (const { untilSomebodyWaits } of held) await untilSomebodyWaits()
    const all = [cluster.pid, ...readFileSync(`/proc/${cluster.pid}/task/${cluster.pid}/children`, 'utf8').trim().split(' ').map(Number)]
    for (const pid of all) process.kill(pid, 'SIGSTOP')
    try {
      const [lost, read] = await Promise.all([sending, reading])
      expect([lost.status, read]).toEqual([503, 503])
      expect(lost.text).toContain('value="aino.laine@jarvirannikko.example"')
      expect(await status('/en/sign-in')).toBe(503)
    } finally {
      for (const pid of all) process.kill(pid, 'SIGCONT')
      for (const { release } of held) await release()
    }
    await vi.waitFor(async () => expect(await status('/readyz')).toBe(200), 15_000)
    expect((await post('/fi/sign-in', { email: 'aino.laine@jarvirannikko.example' })).status).toBe(303)
  })

  test('leaves no words of people in the log', () => {
    expect(product.output()).toContain('"status":503')
    expect(product.output()).not.toMatch(/kirjoitti|aino\.laine/)
  })
})

describe('forms that cannot be taken', () => {
  test.each([
    [403, {}, { Origin: 'https://evil.example' }],
    [403, {}, { Origin: 'null' }],
    [422, { more: 'näkymätön\0merkki tässä' }, {}],
    [413, { more: `pitkä teksti ${'a'.repeat(2_200_000)}` }, {}],
  ] as const)('%i keeps what was typed', async (expected, fields, headers) => {
    const answer = await post('/fi/sign-in', { text: 'Minun <i>sanani</i> ja mielipiteeni', ...fields }, headers)
    expect(answer.status).toBe(expected)
    expect(answer.text).toContain('Minun &#60;i&#62;sanani&#60;/i&#62; ja mielipiteeni</textarea>')
  })

  test('without any origin', async () => {
    const { request } = await import('node:http')
    const answered = await new Promise<number>((resolve, reject) => {
      const asking = request(`${product.origin}/fi/sign-in`, { method: 'POST', headers: { 'Content-Type': 'application/x-www-form-urlencoded' } }, (response) => resolve(response.resume().statusCode!))
      asking.on('error', reject).end('email=a%40b.example')
    })
    expect(answered).toBe(403)
  })

  test('429 keeps what was typed when one address of mail is tried again and again', async () => {
    const answers = []
    for (let i = 0; i < 8; i++) answers.push(await post('/fi/sign-in', { email: 'same@example.org', text: 'sanani ovat tallella' }))
    expect(answers.at(-1)!.status).toBe(429)
    expect(answers.at(-1)!.text).toContain('sanani ovat tallella</textarea>')
  })
})

describe('a first start on a database of one’s own', () => {
  const settings = (database: string) => ({ DATABASE_URL: cluster.url(database), SECRET: secret, DEMO: '1', SEED: '1', LOG_LEVEL: 'info' })
  const ask = async (database: string, sql: string) => {
    const client = new pg.Client({ connectionString: cluster.url(database) })
    await client.connect()
    try {
      return (await client.query<Record<string, unknown>>(sql)).rows
    } finally {
      await client.end()
    }
  }

  test('by two processes at the same moment fills it once', async () => {
    const start = async () => await startProduct({ dataFolder: join(folder, 'product'), env: settings('twice') })
    const products = await Promise.all([start(), start()])
    for (const one of products) await one.stop()
    expect(await ask('twice', `SELECT count(*)::int AS counties FROM county`)).toEqual([{ counties: 1 }])
    expect(await ask('twice', `SELECT name FROM product_mark ORDER BY name`)).toEqual([{ name: 'demo.begun' }, { name: 'demo.filled' }])
  }, 240_000)

  test('that was cut off half-way is told in one line by the next one', async () => {
    await ask('twice', `DELETE FROM product_mark WHERE name = 'demo.filled'`)
    const failure: unknown = await startProduct({ dataFolder: join(folder, 'product'), env: settings('twice') }).catch((error: unknown) => error)
    expect(String(failure)).toContain('ended (1)')
    expect(String(failure).trim().split('\n').slice(1)).toEqual([expect.stringContaining('only in part')])
  }, 60_000)
})
