import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, expect, vi } from 'vitest'
import { startEmbeddedPostgres } from '~/platform/db/embedded/start.server'
import { startProduct, type Product, type ProductOptions } from './product'

/** A product whose database a test may ask and change by hand. */
export type ProductOnDatabase = { product: Product; onDatabase: <T>(ask: (client: pg.Client) => Promise<T>) => Promise<T>; stop: () => Promise<void> }

/** Starts a product with the demonstration on a database of its own. */
export async function startOnDatabase({ port, env }: Pick<ProductOptions, 'port' | 'env'> = {}): Promise<ProductOnDatabase> {
  const folder = join(tmpdir(), `kuultu-sign-in-${randomUUID()}`)
  const cluster = await startEmbeddedPostgres({ dataFolder: folder })
  const url = cluster.url('signin')
  const own = { DATABASE_URL: url, SECRET: 'a secret of the journeys of signing in', DEMO: '1', SEED: '1', LOG_LEVEL: 'trace' }
  const product = await startProduct({ dataFolder: join(folder, 'product'), port, env: { ...env, ...own } }).catch(async (error: unknown) => {
    await cluster.stop()
    throw error
  })
  return {
    product,
    onDatabase: async (ask) => {
      const client = new pg.Client({ connectionString: url })
      await client.connect()
      return await ask(client).finally(async () => await client.end())
    },
    stop: async () => {
      await product.stop()
      await cluster.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The path of the shown page. */
export const pathOf = (page: Page): string => new URL(page.url()).pathname

/** What the page says. */
export const mainOf = async (page: Page): Promise<string> => await page.locator('main').innerText()

/** What the journeys of signing in do in several browsers of one product, all closed after the tests. Call it once at the top of a file. */
export function signingIn(browser: Browser, product: () => Product) {
  const open: BrowserContext[] = []
  afterAll(async () => {
    for (const context of open) await context.close()
  })
  const seen = new Set<string>()
  const at = (path: string) => `${product().origin}${path}`
  const goes = async (page: Page, path: string) => (await page.goto(at(path)))!.status()

  /** Another browser, without scripts unless asked for. */
  async function aBrowser(options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext({ javaScriptEnabled: false, ...options })
    open.push(context)
    const page = await context.newPage()
    page.setDefaultTimeout(20_000)
    return page
  }

  const askForLink = (email: string) => async (page: Page) => {
    await page.goto(at('/fi/sign-in'))
    await page.fill('#email', email)
    await page.locator('main form').first().locator('button').click()
  }

  /** Asks for a letter in a browser and reads it in the outbox, as somebody else's mail program would. */
  async function aLetter(page: Page, email: string, ask: (page: Page) => Promise<void> = askForLink(email)): Promise<{ path: string; code: string }> {
    await ask(page)
    await page.waitForURL(/sent=1/)
    const reader = await aBrowser()
    let text = ''
    await vi.waitFor(async () => {
      await reader.goto(at('/demo/outbox'))
      const letters = await reader.locator('article', { hasText: email }).filter({ hasText: /\/sign-in\/[\w-]{43}/ }).allInnerTexts()
      expect(letters.length).toBeGreaterThan(0)
      expect(seen.has(letters[0]!)).toBe(false)
      text = letters[0]!
    }, { timeout: 20_000, interval: 200 })
    seen.add(text)
    await reader.context().close()
    return { path: new URL(/https?:\/\/\S+\/sign-in\/[\w-]{43}/.exec(text)![0]).pathname, code: /([0-9A-Z]{4} [0-9A-Z]{4})\b/.exec(text)![1]! }
  }

  return { at, goes, aBrowser, aLetter }
}
