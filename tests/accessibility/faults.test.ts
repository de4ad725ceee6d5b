import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LOCALES, type Locale } from '~/kernel/locales'
import { startEmbeddedPostgres, type EmbeddedPostgres } from '~/platform/db/embedded/start.server'
import type { Fault } from '~/platform/http/faults/fault-page.server'
import { openBrowser } from '../support/open-browser'
import { startProduct, type Product } from '../support/product'
import { htmlFindings } from './engines/html'
import { DEFECTS, OUTAGES, REFUSALS, STRANGERS, type Answer, type FaultVisit } from './fault-pages'
import { LOOKS } from './looks'
import { aimAt } from './things'
import type { Visit } from './visits'
import { isAsked, lookAt } from './walk'

// Pages that the server makes by itself stand in no table of addresses, so they have a list of their own; a fault that
// is not on it does not compile.
const BROUGHT_ABOUT: Record<Fault, true> = { 403: true, 404: true, 413: true, 421: true, 422: true, 429: true, 500: true, 503: true }

const isFull = process.env.KUULTU_FULL === '1'
const folder = join(tmpdir(), `kuultu-fault-pages-${randomUUID()}`)
const browser = await openBrowser()
const seen = new Map<Locale, { visit: FaultVisit; answer: Answer }[]>(LOCALES.map((locale) => [locale, []]))
let cluster: EmbeddedPostgres
let product: Product

async function bringAbout(origin: string, visits: FaultVisit[]): Promise<void> {
  for (const locale of LOCALES) for (const visit of visits) seen.get(locale)!.push({ visit, answer: await visit.bring(origin, locale) })
}

beforeAll(async () => {
  cluster = await startEmbeddedPostgres({ dataFolder: folder })
  const env = (database: string) => ({ DATABASE_URL: cluster.url(database), SECRET: 'a secret of the accessibility tests, long enough', DEMO: '1', LOG_LEVEL: 'silent' })
  const stranger = await startProduct({ dataFolder: join(folder, 'stranger'), env: env('stranger') })
  await bringAbout(stranger.origin, STRANGERS)
  await stranger.stop()
  product = await startProduct({ dataFolder: join(folder, 'product'), env: { ...env('faults'), SEED: '1' } })
  aimAt(product.origin)
  await bringAbout(product.origin, REFUSALS)
  const client = new pg.Client({ connectionString: cluster.url('faults') })
  await client.connect()
  await client.query('ALTER TABLE person RENAME TO person_away')
  await bringAbout(product.origin, DEFECTS)
  await client.end()
  await cluster.stop()
  await bringAbout(product.origin, OUTAGES)
}, 300_000)
afterAll(async () => {
  await product?.stop()
  await cluster?.stop()
  rmSync(folder, { recursive: true, force: true })
})

test('every fault is brought about', () => {
  const brought = new Set(seen.get('fi')!.map(({ visit }) => visit.fault))
  expect([...brought].sort()).toEqual(Object.keys(BROUGHT_ABOUT).map(Number).sort())
})

describe.each(LOCALES)('the pages of faults in %s', (locale) => {
  test('answer with their status, in valid HTML that says its language and shows the form back', async () => {
    const findings: string[] = []
    for (const { visit, answer } of seen.get(locale)!) {
      const say = (finding: string) => findings.push(`${visit.fault} (${visit.state}): ${finding}`)
      if (answer.status !== visit.fault) say(`status ${answer.status}`)
      if (!answer.html.includes(`<html lang="${locale}"`)) say('another language')
      if (!/<title>[^<]+ – Kuultu/.test(answer.html)) say('no title')
      if (/form|text|tries|characters/.test(visit.state) && !answer.html.includes('Bussi kulkee kahdesti')) say('the text is lost')
      for (const finding of (await htmlFindings(answer.html)).slice(0, 6)) say(finding)
    }
    expect(findings).toEqual([])
  })
})

describe.each(isFull ? LOCALES : (['fi', 'fi-simple'] as const))('the pages of faults in a browser in %s', (locale) => {
  test('stand up to every way of looking', async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' })
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await session.send('Page.enable')
    const findings: string[] = []
    for (const [index, { visit, answer }] of seen.get(locale)!.entries()) {
      const path = `/${locale}/fault-${index}`
      // The very page, at an address that can be opened again and again; its style sheet comes from the product.
      await page.route(`${product.origin}${path}`, async (route) => await route.fulfill({ status: answer.status, contentType: 'text/html; charset=utf-8', body: answer.html.replace(/(?:a ){1000,}/, 'a '.repeat(1000)) }))
      const looked: Visit = { module: `fault/${visit.fault}`, as: 'resident', state: visit.state, address: () => path, status: answer.status }
      await page.goto(`${product.origin}${path}`)
      for (const [look, lines] of await lookAt(page, session, looked, LOOKS.filter((each) => isAsked(each, looked, locale, isFull)), locale)) {
        findings.push(...lines.map((line) => `${visit.fault} (${visit.state}), ${look}: ${line}`))
      }
    }
    await context.close()
    expect(findings).toEqual([])
  }, 300_000)
})
