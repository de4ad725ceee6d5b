import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { crawlForms, type Crawled } from '../accessibility/forms'
import { aimAt, findDemoThings, send, type DemoThings, type Form } from '../accessibility/things'
import { openBrowser, startOwnProduct } from '../support/open-browser'
import type { Product } from '../support/product'

const isFull = process.env.KUULTU_FULL === '1'
const browser = await openBrowser()
// Whatever can be written is written everywhere, so this file has a product of its own.
let product: Product
let things: DemoThings
beforeAll(async () => {
  product = await startOwnProduct({ env: { LOG_LEVEL: 'info' } })
  aimAt(product.origin)
  things = await findDemoThings()
}, 240_000)
afterAll(async () => {
  await product.stop()
})

// A list kept by many testers, and some of our own: what spreadsheets run, what turns text round, what breaks numbers.
const LIST = JSON.parse(readFileSync(createRequire(import.meta.url).resolve('big-list-of-naughty-strings/blns.json'), 'utf8')) as string[]
const OWN = ['=HYPERLINK("http://evil.example")', '@SUM(1+1)*cmd|" /C calc"!A0', '‮drowssap', '𝒂̷̡̢̛', '\u2028\u2029', '{{7*7}}${7*7}<%= 7*7 %>', '"}],"x":[{"', 'a'.repeat(9000), '\ud800', 'ﷺ'.repeat(300), '../../../../etc/passwd', '1e309', '-0', '٣', '2026-02-30', 'text%00', '<!--#exec cmd="ls"-->']
const ALL = [...LIST, ...OWN]

/** Something of the list for every text field, another for each, so that all of it has been sent after some rounds. */
function filledWith(form: Crawled['form'], round: number): Form {
  const button = form.buttons.find(({ name }) => name !== 'language')
  const fields = form.fields.map((field, at): [string, string] => {
    const naughty = ALL[(round * 31 + at * 7) % ALL.length]!
    if (field.type === 'hidden') return [field.name, round % 4 === 3 ? naughty : field.value]
    return [field.name, field.isText || round % 2 === 1 ? naughty : (field.options[0] ?? field.value)]
  })
  return { ...(button?.name ? { [button.name]: button.value } : {}), ...Object.fromEntries(fields) }
}

test('every form takes whatever can be typed: no fault, and nothing that was typed becomes a part of the page', async () => {
  const page = await browser.newPage()
  const forms = (await crawlForms(page, things, 'fi')).filter(({ visit, form }) => !/sign-out|withdraw|put-away/.test(`${visit.module} ${visit.state} ${form.action} ${form.buttons.map((button) => button.value).join()}`))
  expect(forms.length).toBeGreaterThan(15)
  const found: string[] = []
  // Every text of the list comes to some form in the short run already; in the long one each form gets more of them.
  const rounds = isFull ? 48 : 8
  for (const [place, { visit, form }] of forms.entries()) {
    for (let round = 0; round < rounds; round++) {
      const answer = await send(form.action, { cookie: things.cookies[visit.as], form: filledWith(form, round * 43 + place) })
      const html = await answer.text()
      if (answer.status >= 500) found.push(`${visit.module} (${visit.state}), round ${round}: status ${answer.status}`)
      const foreign = await page.evaluate((source) => {
        const parsed = new DOMParser().parseFromString(source, 'text/html')
        const own = (script: Element) => script.getAttribute('type') === 'application/json' || script.hasAttribute('nonce') || (script.getAttribute('src') ?? '').startsWith('/')
        return [
          ...[...parsed.querySelectorAll('script')].filter((script) => !own(script)).map((script) => script.outerHTML.slice(0, 80)),
          ...[...parsed.querySelectorAll('iframe, object, embed, base, meta[http-equiv="refresh"], svg script, [onerror], [onload], [onclick], [onmouseover], [onfocus], [style]')].map((element) => element.outerHTML.slice(0, 80)),
          ...[...parsed.querySelectorAll('[href], [src], [action]')].map((element) => element.getAttribute('href') ?? element.getAttribute('src') ?? element.getAttribute('action') ?? '').filter((to) => /^\s*(javascript|data|vbscript):/i.test(to)),
        ]
      }, html)
      found.push(...foreign.map((each) => `${visit.module} (${visit.state}), round ${round}: ${each}`))
    }
  }
  await page.close()
  expect(found.slice(0, 20)).toEqual([])
  expect(product.output()).not.toMatch(/evil\.example|drowssap/)
}, isFull ? 1_800_000 : 400_000)

test('what was written is shown as text on the pages that show it, and its browser runs nothing of it', async () => {
  const page = await browser.newPage()
  let ran = 0
  await page.exposeFunction('ranSomething', () => ran++)
  await page.addInitScript(() => {
    const told = () => void (globalThis as unknown as { ranSomething: () => Promise<void> }).ranSomething()
    window.alert = told
    window.prompt = () => (told(), null)
    window.confirm = () => (told(), false)
  })
  const outside: string[] = []
  page.on('request', (asked) => !asked.url().startsWith(product.origin) && !asked.url().startsWith('data:') && outside.push(asked.url()))
  await page.context().addCookies(things.cookies.official.split('; ').map((cookie) => ({ name: cookie.slice(0, cookie.indexOf('=')), value: cookie.slice(cookie.indexOf('=') + 1), url: product.origin })))
  for (const path of ['/fi/official/consultations/lahipalvelut/answers?state=all', '/fi/official/consultations/lahipalvelut/themes', '/fi/official/consultations/lahipalvelut-varhainen/themes', '/fi/consultations/lahipalvelut', '/fi/consultations/lahipalvelut-varhainen/summary', '/demo/outbox', '/fi/follow-up']) {
    await page.goto(`${product.origin}${path}`)
  }
  await page.close()
  expect(ran).toBe(0)
  expect(outside).toEqual([])
}, 120_000)
