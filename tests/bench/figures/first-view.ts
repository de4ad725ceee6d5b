import type { Browser, Page } from 'playwright-core'
import { addresses } from '~/kernel/addresses'
import { describeBrowser, findBrowser, launchBrowser } from '../../support/browser'
import { addDrafts } from '../drafts'
import type { Figure, Measured } from '../figure'
import { askOnce, browserRequest } from '../load'
import { say } from '../saying'
import { SLUG } from '../stage'

const PHONE = { width: 390, height: 844 }

/** What comes over the wire when a phone opens a page for the first time: bytes with headers, fonts and icon included. */
export const firstView: Figure = {
  names: ['firstview.consultation.bytes', 'firstview.consultation.requests', 'firstview.answer.bytes', 'firstview.answer.requests'],
  measure: async (stage) =>
    await stage.withProduct(1_000, {}, async (on) => {
      const found = await findBrowser()
      say(describeBrowser(found))
      const browser = await launchBrowser(found)
      try {
        const [token] = await addDrafts(on, 1)
        const pages = { consultation: addresses.consultation('fi', SLUG), answer: addresses.answerPart('fi', SLUG, token!, 1) }
        const measured: Measured[] = []
        for (const [name, path] of Object.entries(pages)) measured.push(...(await viewTwice(browser, `firstview.${name}`, `${on.product.origin}${path}`)))
        return measured
      } finally {
        await browser.close()
      }
    }),
}

type Transfer = { url: string; bytes: number }

async function viewTwice(browser: Browser, name: string, url: string): Promise<Measured[]> {
  const context = await browser.newContext({ viewport: PHONE, deviceScaleFactor: 3, isMobile: true, hasTouch: true })
  try {
    const page = await context.newPage()
    const fetched = await view(page, url)
    const first = [...fetched, ...(await icon(page)).filter((one) => !fetched.some(({ url: of }) => of === one.url))]
    const again = await view(await context.newPage(), url)
    for (const { url: of, bytes } of first) say(`${name}: ${bytes} bytes ${new URL(of).pathname}`)
    const total = (transfers: Transfer[]) => transfers.reduce((sum, { bytes }) => sum + bytes, 0)
    const what = 'the same page opened again'
    return [
      { figure: `${name}.bytes`, value: total(first), unit: 'bytes', reference: { what, value: total(again), unit: 'bytes' } },
      { figure: `${name}.requests`, value: first.length, unit: 'requests', reference: { what, value: again.length, unit: 'requests' } },
    ]
  } finally {
    await context.close()
  }
}

/** Opens a page and gives everything that was fetched from the network for it, headers counted. */
async function view(page: Page, url: string): Promise<Transfer[]> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  const urls = new Map<string, string>()
  const fromCache = new Set<string>()
  const transfers: Transfer[] = []
  session.on('Network.requestWillBeSent', ({ requestId, request }) => urls.set(requestId, request.url))
  session.on('Network.requestServedFromCache', ({ requestId }) => fromCache.add(requestId))
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (encodedDataLength > 0 && !fromCache.has(requestId)) transfers.push({ url: urls.get(requestId)!, bytes: encodedDataLength })
  })
  const response = await page.goto(url, { waitUntil: 'networkidle' })
  if (response?.status() !== 200) throw new Error(`${url} was answered with ${response?.status()}`)
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  return transfers
}

/** The icon as people's browsers fetch it; some of those without a window do not ask for it. */
async function icon(page: Page): Promise<Transfer[]> {
  const urls = await page.$$eval('link[rel~="icon"]', (links) => links.map((link) => (link as HTMLLinkElement).href))
  return await Promise.all(urls.map(async (url) => {
    const { port, pathname } = new URL(url)
    const reply = await askOnce(Number(port), browserRequest('GET', Number(port), pathname))
    return { url, bytes: reply.head.length + 4 + reply.body.length }
  }))
}
