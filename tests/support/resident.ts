import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { expect } from 'vitest'
import { addresses } from '~/kernel/addresses'
import type { Locale } from '~/kernel/locales'

/** The open matter of the demo that most journeys answer. */
export const OPEN_MATTER = 'lahipalvelut'

/** A code that no answer may hold. */
export const IDENTITY_CODE = '010180-9026'

// The product and the provider of strong identification of the tests: nothing of either leaves this machine.
const isOwn = ({ protocol, hostname }: URL) => !protocol.startsWith('http') || hostname === '127.0.0.1' || hostname.endsWith('localhost')

/** Opens a page of its own, walks it, expects that none of its scripts failed and nobody else was asked for anything, and gives what the walk has found. */
export async function inPage<T>(browser: Browser, options: BrowserContextOptions, walk: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  const failures: string[] = []
  page.on('pageerror', (error) => failures.push(String(error)))
  page.on('request', (request) => {
    if (!isOwn(new URL(request.url()))) failures.push(`asked elsewhere: ${request.url()}`)
  })
  try {
    const found = await walk(page)
    expect(failures).toEqual([])
    return found
  } finally {
    await context.close()
  }
}

/** Presses the button of the page with this value. */
export async function press(page: Page, intent: string): Promise<void> {
  await page.click(`main button[value="${intent}"]`)
}

/** Opens the page before answering and begins, part by part or all on one page. */
export async function begin(page: Page, origin: string, locale: Locale, way: 'parts' | 'all', slug = OPEN_MATTER): Promise<void> {
  await page.goto(`${origin}${addresses.answerStart(locale, slug)}`)
  await press(page, way)
  await page.waitForURL(way === 'all' ? /\/all$/ : /\/\d$/)
}

/** Answers on one page with one choice and some words, sends, and gives the code of the receipt. */
export async function sendAnswer(page: Page, origin: string, locale: Locale, words: string): Promise<string> {
  await begin(page, origin, locale, 'all')
  await page.check('input[name=q1][value=lehtovaara]')
  await page.fill('[name=q7]', words)
  await press(page, 'send')
  await page.waitForURL(/\/receipt$/)
  return await codeOn(page)
}

/** The code shown on the page: the first one is the person's own. */
export async function codeOn(page: Page, nth = 0): Promise<string> {
  return (await page.locator('.code').nth(nth).innerText()).replace(/\s+/g, ' ').trim()
}

/** Types a code on the page that asks for it, and goes where it leads. */
export async function findByCode(page: Page, origin: string, locale: Locale, code: string): Promise<void> {
  await page.goto(`${origin}${addresses.findAnswer(locale)}`)
  await page.fill('#code', code)
  await page.click('main form button')
}

/** Opens an answer by its code in the form for changing it. */
export async function openToChange(page: Page, origin: string, locale: Locale, code: string): Promise<void> {
  await findByCode(page, origin, locale, code)
  await page.waitForURL(/\/answers\/mine$/)
  await page.click('a[href$="/mine/edit"]')
  await page.waitForURL(/\/mine\/edit$/)
}

/** The words that a page gives back to be copied. */
export async function wordsToCopy(page: Page): Promise<string> {
  return await page.locator('textarea[readonly]').inputValue()
}

/** Chooses a language in the menu of a page whose form comes along. */
export async function changeLanguage(page: Page, locale: Locale): Promise<void> {
  const button = page.locator(`.langs button[value=${locale}]`).first()
  if (!(await button.isVisible())) await page.locator('.langs details.more summary').click()
  await button.click()
  await page.waitForURL(new RegExp(`/${locale}/`))
}

/** Whether the page is no wider than the window. */
export async function fitsWindow(page: Page): Promise<boolean> {
  return await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)
}
