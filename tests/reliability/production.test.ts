import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { startEmbeddedPostgres, type EmbeddedPostgres } from '~/platform/db/embedded/start.server'
import { startMailServer, type MailServer } from '../support/mail-server'
import { freePort, startProduct, type Product } from '../support/product'

const folder = join(tmpdir(), `kuultu-production-${randomUUID()}`)
let cluster: EmbeddedPostgres
let mail: MailServer
const begun: Product[] = []

beforeAll(async () => {
  mkdirSync(folder, { recursive: true })
  cluster = await startEmbeddedPostgres({ dataFolder: join(folder, 'cluster') })
  mail = await startMailServer()
})
afterAll(async () => {
  for (const product of begun) await product.stop()
  await mail.stop()
  await cluster.stop()
  rmSync(folder, { recursive: true, force: true })
})

const settings = (database: string, port: number): Record<string, string> => ({
  DATABASE_URL: cluster.url(database), SECRET: 'a secret of the reliability tests, long enough', PUBLIC_ORIGIN: `http://127.0.0.1:${port}`,
  SMTP_URL: mail.url, MAIL_FROM: 'Kuultu <kuultu@pohjanmaa.example>', LOG_LEVEL: 'info',
})

async function start(database: string, more: Record<string, string> = {}): Promise<Product & { env: Record<string, string> }> {
  const port = await freePort()
  const env = settings(database, port)
  const product = await startProduct({ port, dataFolder: join(folder, database), env: { ...env, ...more } })
  begun.push(product)
  return { ...product, env }
}

async function county(env: Record<string, string>, ...words: string[]): Promise<{ code: number; out: string; err: string }> {
  const own = { PATH: process.env.PATH, NODE_ENV: 'production' as const, INIT_CWD: folder, ...env }
  return await new Promise((resolve) => execFile(process.execPath, ['app/cli/county.mjs', ...words], { env: own }, (error, out, err) => resolve({ code: error ? Number(error.code) : 0, out, err: err.trim() })))
}

async function send(product: Product, path: string, fields: Record<string, string>, cookie = ''): Promise<Response> {
  return await fetch(`${product.origin}${path}`, { method: 'POST', body: new URLSearchParams(fields), headers: { Origin: product.origin, Cookie: cookie }, redirect: 'manual' })
}

const cookiesOf = (response: Response) => response.headers.getSetCookie().map((each) => each.split(';')[0]).join('; ')

describe('the first county of a production install', () => {
  const texts = { fi: 'ma–pe 9–15', sv: 'må–fr 9–15' }
  const facts = {
    code: '17', hosts: ['127.0.0.1'], offeredLocales: ['fi', 'sv'], help: { phone: '06 000 0000', email: 'apu@pohjanmaa.example', hours: texts }, postalAddress: texts, crisisPhone: '09 000',
    administrators: [{ email: 'aino.laine@pohjanmaa.example', name: 'Aino Laine' }],
  }
  let product: Product & { env: Record<string, string> }
  beforeAll(async () => {
    product = await start('empty')
    writeFileSync(join(folder, 'county.json'), JSON.stringify(facts))
  }, 60_000)

  test('is told to be missing at the start, and every page says so in the reader’s language', async () => {
    expect(product.output()).toContain('npm run county')
    for (const [wish, title] of [['sv-FI', 'På den här adressen finns ingen tjänst'], ['en', 'There is no service at this address'], ['fi-simple', 'Tämä osoite ei toimi']] as const) {
      const response = await fetch(`${product.origin}/`, { headers: { 'Accept-Language': wish, Accept: 'text/html' } })
      expect([response.status, response.headers.get('x-request-id')]).toEqual([421, expect.any(String)])
      expect(await response.text()).toContain(`<h1>${title}</h1>`)
    }
    expect(await (await fetch(`${product.origin}/`, { headers: { Accept: 'application/json' } })).text()).toBe('Unknown host\n')
  })

  test('is not entered by halves: one line, exit code 1', async () => {
    expect(await county(product.env, '--code', '17')).toMatchObject({ code: 1, err: expect.stringMatching(/^The county cannot be entered: hosts is missing; help is missing;.*$/) })
    expect(await county(product.env, '--file', 'county.json', '--id', 'Väärä')).toMatchObject({ code: 1, err: 'The county cannot be entered: id must be of small letters, digits and hyphens.' })
    expect(await county(product.env, '--file', 'nowhere.json')).toMatchObject({ code: 1, err: expect.stringMatching(/^The file nowhere\.json cannot be read: .*$/) })
    expect(await county(product.env, '--colour', 'green')).toMatchObject({ code: 1, err: expect.stringMatching(/^Unknown option '--colour'.*$/) })
    expect(await county(product.env, '--help')).toMatchObject({ code: 0, out: expect.stringContaining('Österbottens välfärdsområde') })
  }, 60_000)

  test('is entered with its first administrator, once however often, and shown by the running server', async () => {
    const entered = await county(product.env, '--file', 'county.json')
    expect(entered).toEqual({ code: 0, err: '', out: `Österbottens välfärdsområde is entered as "pohjanmaa" and shown at 127.0.0.1.\nAino Laine signs in at ${product.origin}/sv/sign-in with aino.laine@pohjanmaa.example.\n` })
    expect(await county(product.env, '--file', 'county.json')).toMatchObject({ code: 0, out: expect.stringContaining('has been entered before') })
    await vi.waitFor(async () => expect((await fetch(`${product.origin}/sv`)).status).toBe(200), 10_000)
    // Whoever wishes nothing is met in the county's own language.
    expect((await fetch(`${product.origin}/`, { redirect: 'manual' })).headers.get('location')).toBe('/sv')
  }, 60_000)

  test('serves no language but its own', async () => {
    const response = await fetch(`${product.origin}/en/consultations?q=bussi`, { headers: { 'Accept-Language': 'en, sv;q=0.5' }, redirect: 'manual' })
    expect([response.status, response.headers.get('location'), response.headers.get('cache-control')]).toEqual([303, '/sv/consultations?q=bussi', 'no-store'])
    const sent = await send(product, '/en/sign-in', { intent: 'link', email: 'words of somebody, kept' })
    expect(sent.status).toBe(404)
    const page = await sent.text()
    expect(page).toMatch(/<html lang="fi"[\s\S]*action="\/fi\/sign-in"[\s\S]*words of somebody, kept<\/textarea>/)
    expect(await (await fetch(`${product.origin}/sv`)).text()).not.toMatch(/hreflang="en|hrefLang="en/)
  })

  test('lets its first administrator sign in by a letter', async () => {
    const asked = await send(product, '/sv/sign-in', { intent: 'link', email: 'aino.laine@pohjanmaa.example' })
    expect(asked.status).toBe(303)
    await vi.waitFor(() => expect(mail.letters).toHaveLength(1), 15_000)
    const [letter] = mail.letters
    expect(letter).toMatchObject({ from: { name: 'Kuultu', address: 'kuultu@pohjanmaa.example' }, subject: expect.stringContaining('Österbottens välfärdsområde'), recipients: ['aino.laine@pohjanmaa.example'] })
    const link = new RegExp(`${product.origin}(/sv/sign-in/[\\w-]+)`).exec(letter!.text!)![1]!
    const entered = await send(product, link, {}, cookiesOf(asked))
    expect(entered.status).toBe(303)
    const desk = await fetch(`${product.origin}/sv/admin`, { headers: { Cookie: cookiesOf(entered) } })
    expect(desk.status).toBe(200)
    expect(await desk.text()).toContain('Aino Laine')
    expect((await fetch(`${product.origin}/demo/outbox`)).status).toBe(404)
  })

  test('and a second county is met at its own host', async () => {
    expect(await county(product.env, '--file', 'county.json', '--id', 'toinen', '--host', 'toinen.example')).toMatchObject({ code: 0, err: '', out: expect.stringContaining(`signs in at http://toinen.example:${product.port}/sv/sign-in with`) })
  }, 60_000)
})

describe('a letter with an answer’s code', () => {
  test('is sent in the request and never waits in the database, whether the mail server takes it or not', async () => {
    const product = await start('hearing', { SEED: '1' })
    const way = '/fi/consultations/lahipalvelut/answer'
    const draft = /\/answer\/([^/]+)\//.exec((await send(product, way, { intent: 'all' })).headers.get('location')!)![1]!
    await send(product, `${way}/${draft}/all`, { q1: 'lehtovaara', q7: 'Bussi kulkee kahdesti päivässä.', version: '1', revision: '0', intent: 'send' })

    // Meanwhile the county sends letters of its own.
    const letters = () => mail.letters.filter(({ recipients }) => recipients.includes('liisa@asukas.example'))
    mail.refuseNext(1, 'liisa@asukas.example')
    const refused = await send(product, `${way}/${draft}/receipt-mail`, { email: 'liisa@asukas.example' })
    expect([refused.status, letters().length]).toEqual([422, 0])
    expect((await send(product, `${way}/${draft}/receipt-mail`, { email: 'liisa@asukas.example' })).status).toBe(303)
    // It has arrived when the answer to the form has: nobody else brought it.
    const letter = letters()[0]
    const code = /(?:[0-9A-Z]{4,}[ -]+){3,}[0-9A-Z]{4,}/.exec(letter!.text!)![0]
    expect(letter!.subject).not.toContain(code.slice(0, 4))

    const stored = await everythingIn('hearing')
    expect(stored.length).toBeGreaterThan(10_000)
    for (const secret of ['liisa@asukas.example', code, code.replace(/[ -]+/g, '')]) expect(stored.includes(secret), secret).toBe(false)
    expect(product.output()).not.toMatch(/liisa|asukas\.example/)
  }, 120_000)
})

/** Every row of every table, jobs included, as text. */
async function everythingIn(database: string): Promise<string> {
  const client = new pg.Client({ connectionString: cluster.url(database) })
  await client.connect()
  try {
    const { rows } = await client.query<{ place: string }>("SELECT quote_ident(table_schema) || '.' || quote_ident(table_name) AS place FROM information_schema.tables WHERE table_type = 'BASE TABLE' AND table_schema IN ('public', 'graphile_worker')")
    const parts = await Promise.all(rows.map(async ({ place }) => (await client.query<{ row: string }>(`SELECT t::text AS row FROM ${place} t`)).rows.map(({ row }) => row).join('\n')))
    return parts.join('\n')
  } finally {
    await client.end()
  }
}
