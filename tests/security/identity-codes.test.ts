import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { addresses as a } from '~/kernel/addresses'
import { startEmbeddedPostgres, type EmbeddedPostgres } from '~/platform/db/embedded/start.server'
import { aPdf } from '~/texts/testing/files'
import { openBrowser } from '../support/open-browser'
import { startProduct, type Product } from '../support/product'
import { crawlForms, type Crawled } from '../accessibility/forms'
import { aimAt, EARLY, findDemoThings, send, type DemoThings } from '../accessibility/things'
import { filledWith, plantedIn } from './filled-with'

// Two codes that nobody has, in the ways people and their keyboards write them.
const SPELLINGS = ['010180-9026', '131052-308T', '131052-308t', '131052–308T', '131052 - 308T', '131052\u2011308T', '\uff10\uff11\uff10\uff11\uff18\uff10-\uff19\uff10\uff12\uff16', '131052−308T']
// The same as an address carries them: written with per cent signs, once and twice, and with a plus for a blank.
const ENCODED = [...SPELLINGS.map(encodeURIComponent), encodeURIComponent(encodeURIComponent('131052–308T')), '131052+-+308T', '131052%2D308T', '%31%33%31%30%35%32-308T', '131052%252D308T', '%FF131052%E2%80%93308T']
const MARK = 'tunnistesana'
const isFull = process.env.KUULTU_FULL === '1'
const folder = join(tmpdir(), `kuultu-codes-${randomUUID()}`)

const browser = await openBrowser()
let cluster: EmbeddedPostgres
let product: Product
let things: DemoThings

beforeAll(async () => {
  cluster = await startEmbeddedPostgres({ dataFolder: folder })
  const env = { DATABASE_URL: cluster.url('codes'), SECRET: 'a secret of the security tests, long enough', DEMO: '1', SEED: '1', LOG_LEVEL: 'trace', DELETION_JOURNAL: join(folder, 'journal') }
  product = await startProduct({ dataFolder: join(folder, 'product'), env })
  aimAt(product.origin)
  things = await findDemoThings()
}, 300_000)
afterAll(async () => {
  await product?.stop()
  await cluster?.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** Every form of the product that has something to fill in. */
async function formsToFill(): Promise<Crawled[]> {
  const page = await browser.newPage()
  const forms = await crawlForms(page, things, 'fi')
  await page.close()
  return forms.filter(({ form }) => form.fields.length > 0)
}

/** The places of a form where one text can be planted alone: its fields of text, and the name of its file. */
function placesOf({ form }: Crawled): string[] {
  const hasFile = form.fields.some(({ type }) => type === 'file')
  return [...form.fields.filter(({ isText }) => isText).map(({ name }) => name), ...(hasFile ? ['name of the file'] : [])]
}

/** Sends a form with words in one place alone and everything else as it should be; where it takes a file, with one that can be kept. */
async function sendPlanted({ visit, form }: Crawled, place: string, words: string): Promise<Response> {
  const cookie = things.cookies[visit.as]
  const filled = plantedIn(form, place, words)
  const file = form.fields.find(({ type }) => type === 'file')
  if (!file) return await send(form.action, { cookie, form: filled })
  const body = new FormData()
  for (const [name, values] of Object.entries(filled)) for (const each of [values].flat()) body.append(name, each)
  body.set('token', randomUUID())
  body.set(file.name, new File([new Uint8Array(aPdf())], place === 'name of the file' ? `${words}.pdf` : 'luonnos.pdf', { type: 'application/pdf' }))
  return await fetch(`${product.origin}${form.action}`, { method: 'POST', headers: { origin: product.origin, ...(cookie ? { cookie } : {}) }, body, redirect: 'manual' })
}

/** Whether a text holds one of the codes, however it is written, or escaped on its way. */
function hasCode(text: string): boolean {
  const readings = [text, decoded(text), decoded(decoded(text))].map((each) => each.normalize('NFKC').replace(/\\u([0-9a-fA-F]{4})/g, (_, digits: string) => String.fromCharCode(parseInt(digits, 16))).normalize('NFKC'))
  return readings.some((each) => /010180.{0,4}9026|131052.{0,4}308T/i.test(each)) || [...SPELLINGS, '0101809026', '131052308T'].some((code) => text.includes(Buffer.from(code).toString('hex')) || text.includes(Buffer.from(code).toString('base64').slice(0, 12)))
}

function decoded(text: string): string {
  return text.replace(/(?:%[0-9a-fA-F]{2})+/g, (escaped) => Buffer.from(escaped.replaceAll('%', ''), 'hex').toString('utf8')).replace(/&#(\d+);/g, (_, number: string) => String.fromCodePoint(Number(number)))
}

/** Every row of every table in which a text stands, as `table: row`. */
async function rowsWith(isThere: (text: string) => boolean): Promise<string[]> {
  const client = new pg.Client({ connectionString: cluster.url('codes') })
  await client.connect()
  const { rows: tables } = await client.query<{ name: string }>("SELECT quote_ident(schemaname) || '.' || quote_ident(tablename) AS name FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')")
  const found: string[] = []
  for (const { name } of tables) {
    const { rows } = await client.query<{ row: string }>(`SELECT t::text AS row FROM ${name} t`)
    for (const { row } of rows) if (isThere(row)) found.push(`${name}: ${row.slice(0, 300)}`)
  }
  const { rows: statements } = await client.query<{ query: string }>('SELECT query FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND query IS NOT NULL')
  for (const { query } of statements) if (isThere(query)) found.push(`a statement: ${query.slice(0, 200)}`)
  await client.end()
  return found
}

async function untilNothingWaits(): Promise<void> {
  const client = new pg.Client({ connectionString: cluster.url('codes') })
  await client.connect()
  await vi.waitFor(async () => {
    const { rows } = await client.query<{ waiting: number }>('SELECT count(*)::int AS waiting FROM graphile_worker.jobs WHERE run_at <= now() AND attempts < max_attempts AND attempts = 0')
    expect(rows[0]!.waiting).toBe(0)
  }, 60_000)
  await client.end()
}

/** Everything the product has put outside its database: logs, counters, letters, files to take along, open data. */
async function everythingOutside(): Promise<{ place: string; text: string }[]> {
  const official = things.cookies.official
  const read = async (place: string, answer: Promise<Response>) => ({ place, text: Buffer.from(await (await answer).arrayBuffer()).toString('latin1') })
  const files = [folder, join(folder, 'journal'), join(folder, 'product')].flatMap((each) => {
    try {
      return readdirSync(each, { withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => ({ place: entry.name, text: readFileSync(join(each, entry.name), 'utf8') }))
    } catch {
      return []
    }
  })
  return [
    { place: 'log', text: product.output() },
    ...files,
    await read('metrics', send(a.metrics())),
    await read('outbox', send(a.demoOutbox())),
    await read('open data', send(a.apiConsultations())),
    await read('open data of one', send(a.apiConsultation(EARLY))),
    await read('archive', send(a.officialArchiveFile('fi', EARLY), { cookie: official, form: {} })),
    await read('account', send(a.myDataAccountFile('fi', 'data'), { cookie: things.cookies.representative })),
    await read('answer', send(a.myDataAnswerFile('fi', 'data'), { cookie: things.cookies.answerer })),
  ]
}

describe('a personal identity code', () => {
  test('is nowhere before anybody writes it, and would be found', async () => {
    expect(await rowsWith(hasCode)).toEqual([])
    expect(SPELLINGS.every((code) => hasCode(`(1,"Hetuni on ${code}, kiitos")`) && hasCode(JSON.stringify({ text: code })) && hasCode(`\\x${Buffer.from(code).toString('hex')}`) && hasCode(encodeURIComponent(code)))).toBe(true)
    expect(ENCODED.filter((code) => !hasCode(code))).toEqual([])
    expect(hasCode('010180-9027 131052-308')).toBe(false)
  })

  test('sent through every form, in what is typed and in what is not, is answered in words', async () => {
    const forms = await formsToFill()
    expect(forms.length).toBeGreaterThan(20)
    const faults: string[] = []
    // In the short run each form gets every spelling once, half of them in its hidden fields too; in the long one all twice.
    const ways = (at: number) => SPELLINGS.flatMap((code, place) => (isFull ? (['typed', 'everything'] as const) : ([(at + place) % 2 ? 'typed' : 'everything'] as const)).map((filling) => ({ code, filling })))
    for (const [at, { visit, form }] of forms.entries()) {
      for (const { code, filling } of ways(at)) {
        const answer = await send(form.action, { cookie: things.cookies[visit.as], form: filledWith(form, code, filling) })
        const location = answer.headers.get('location') ?? ''
        if (answer.status >= 500) faults.push(`${visit.module} (${visit.state}), ${filling}: status ${answer.status}`)
        if (hasCode(location)) faults.push(`${visit.module} (${visit.state}), ${filling}: leads to ${location}`)
        if (answer.headers.getSetCookie().some(hasCode)) faults.push(`${visit.module} (${visit.state}), ${filling}: stands in a cookie`)
        await answer.arrayBuffer()
      }
    }
    expect(faults).toEqual([])
  }, 600_000)

  test('planted in one field of a form that is right otherwise is answered in words', async () => {
    const faults: string[] = []
    let count = 0
    for (const crawled of await formsToFill()) {
      for (const place of placesOf(crawled)) {
        const answer = await sendPlanted(crawled, place, SPELLINGS[count++ % SPELLINGS.length]!)
        const at = `${crawled.visit.module} (${crawled.visit.state}), ${place}`
        if (answer.status >= 500) faults.push(`${at}: status ${answer.status}`)
        if (hasCode(answer.headers.get('location') ?? '')) faults.push(`${at}: leads to ${answer.headers.get('location')}`)
        if (crawled.visit.module === 'official/attachments' && answer.status !== 422) faults.push(`${at}: status ${answer.status}`)
        await answer.arrayBuffer()
      }
    }
    expect(count).toBeGreaterThan(60)
    expect(faults).toEqual([])
  }, 600_000)

  test('sent in every other way reaches nothing either', async () => {
    const base = product.origin
    for (const code of SPELLINGS) {
      const safe = encodeURIComponent(code)
      const plain = code.normalize('NFKC').replace(/[^\x20-\x7e]/g, '-')
      for (const path of [`/fi/${safe}`, `/fi/consultations/${safe}`, `/fi/consultations/${safe}/answer/${safe}/1`, `/fi/statements/${safe}`, `/fi/forums/${safe}`, `/fi/sign-in/${safe}`, `/k/${safe}`, `/${safe}`, `/theme/${safe}.css`, `/assets/${safe}.js`, `/api/v1/consultations/${safe}`, `/fi/official/consultations/${safe}`, `/fi/association/${safe}`]) {
        await (await fetch(`${base}${path}`, { redirect: 'manual' })).arrayBuffer()
      }
      for (const path of ['/', '/fi', '/fi/consultations', '/fi/associations', '/fi/forums', '/fi/sign-in', '/fi/my-data', '/fi/audit/deletions', '/metrics', '/readyz']) {
        for (const name of ['q', 'theme', 'municipality', 'state', 'after', 'to', 'sent', 'as', code]) await (await fetch(`${base}${path}?${encodeURIComponent(name)}=${safe}`, { redirect: 'manual' })).arrayBuffer()
      }
      const headers = { 'User-Agent': plain, 'Referer': `${base}/?q=${safe}`, 'Accept-Language': plain, 'X-Forwarded-For': plain, 'X-Request-Id': plain, 'Authorization': `Bearer ${plain}`, 'If-None-Match': `"${plain}"`, 'X-Real-Ip': plain, 'Cookie': `session=${safe}; found-answer=${safe}; locale=${safe}; ${safe}=1` }
      await (await fetch(`${base}/fi/consultations`, { headers })).arrayBuffer()
      for (const path of ['/fi/sign-in', '/fi/answers', '/fi/my-data']) {
        await (await fetch(`${base}${path}`, { method: 'POST', headers: { ...headers, 'Origin': base, 'Content-Type': 'application/x-www-form-urlencoded' }, body: `${safe}=${safe}`, redirect: 'manual' })).arrayBuffer()
        await (await fetch(`${base}${path}`, { method: 'POST', headers: { 'Origin': `http://${plain.replace(/\s/g, '')}.example`, 'Content-Type': 'application/json' }, body: JSON.stringify({ code }), redirect: 'manual' })).arrayBuffer()
        const file = new FormData()
        file.set('email', new File([code], `${code}.txt`))
        file.set('code', code)
        await (await fetch(`${base}${path}`, { method: 'POST', headers: { Origin: base }, body: file, redirect: 'manual' })).arrayBuffer()
      }
      for (const to of [`/fi/${code}`, `/fi/my-data?x=${code}`]) {
        await (await send(`/fi/sign-in?to=${encodeURIComponent(to)}`, { form: { intent: 'link', email: 'aino.laine@jarvirannikko.example' } })).arrayBuffer()
      }
      await fetch(`${base}/fi`, { method: plain.replace(/[^A-Z0-9-]/g, '') }).then(async (answer) => await answer.arrayBuffer(), () => {})
    }
    // The way back from sign-in and the page a remark is about: addresses that are kept. A limit lets so many letters be asked for, so each has an asker of its own.
    for (const [at, code] of ENCODED.entries()) {
      for (const path of [`/fi/${code}`, `/fi/admin/people?q=${code}`, `/fi/sign-in?to=%2Ffi%3Fq%3D${code}`]) {
        await (await send(`/fi/sign-in?to=${encodeURIComponent(path)}`, { form: { intent: 'link', email: `aino.laine+${at}@jarvirannikko.example` } })).arrayBuffer()
        await (await send(`/?to=${encodeURIComponent(path)}`)).arrayBuffer()
        const answer = await send('/fi/accessibility/feedback', { form: { id: randomUUID(), text: 'Painike ei toimi.', page: path, email: '' } })
        expect(answer.status, path).toBe(422)
        await answer.arrayBuffer()
      }
    }
  }, 300_000)

  test('is found in no table, log, letter, counter, file or export', async () => {
    await untilNothingWaits()
    expect(await rowsWith(hasCode)).toEqual([])
    const outside = await everythingOutside()
    expect(outside.find(({ place }) => place === 'log')!.text).toContain('"msg":"request"')
    expect(outside.filter(({ text }) => hasCode(text)).map(({ place, text }) => `${place}: ${text.split('\n').find(hasCode)?.slice(0, 400)}`)).toEqual([])
  }, 120_000)

  test('was really sent: other words, sent the same way, are kept', async () => {
    const forms = (await formsToFill()).filter(({ form }) => form.fields.some(({ isText }) => isText))
    for (const { visit, form } of forms) await (await send(form.action, { cookie: things.cookies[visit.as], form: filledWith(form, MARK, 'typed') })).arrayBuffer()
    expect((await rowsWith((text) => text.includes(MARK))).length).toBeGreaterThan(3)
  }, 300_000)

  test('was really planted: other words in one field alone are kept, with their file too', async () => {
    for (const crawled of await formsToFill()) {
      const place = placesOf(crawled).at(-1)
      if (place) await (await sendPlanted(crawled, place, MARK)).arrayBuffer()
      const instead = placesOf(crawled).find((each) => each === 'instead.en')
      if (instead) await (await sendPlanted(crawled, instead, MARK)).arrayBuffer()
    }
    const tables = (await rowsWith((text) => text.includes(MARK))).map((row) => row.split(':')[0])
    expect(tables).toEqual(expect.arrayContaining(['public.attachment', 'public.accessibility_defect']))
  }, 300_000)
})
