import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser, startOwnProduct } from '../support/open-browser'
import type { Product } from '../support/product'
import { inPage } from '../support/resident'

const browser = await openBrowser()
// Accounts are closed here, which nobody else's journey should notice.
let product: Product
beforeAll(async () => {
  product = await startOwnProduct()
}, 240_000)
afterAll(async () => {
  await product.stop()
})

const goTo = async (page: Page, path: string) => await page.goto(`${product.origin}${path}`)
const press = async (page: Page, intent: string) => await page.click(`main button[value="${intent}"]`)
const said = async (page: Page) => (await page.locator('main').innerText()).replaceAll('\u00ad', '')

async function answer(page: Page): Promise<string> {
  await goTo(page, '/fi/consultations/lahipalvelut/answer')
  await press(page, 'all')
  await page.check('input[name=q1][value=lehtovaara]')
  await page.fill('[name=q7]', 'Bussi kulkee kaksi kertaa viikossa.')
  await press(page, 'send')
  await page.waitForURL(/\/receipt$/)
  return (await page.locator('.code').first().innerText()).replace(/\s+/g, ' ').trim()
}

async function saved(page: Page, link: RegExp): Promise<string> {
  const waiting = page.waitForEvent('download')
  await page.locator('main a', { hasText: link }).click()
  return await readFile(await (await waiting).path(), 'utf8')
}

async function signIn(page: Page, name: string): Promise<void> {
  await goTo(page, '/fi/sign-in')
  await page.locator('form', { hasText: name }).locator('button').click()
  await page.waitForURL((url) => !url.pathname.includes('sign-in'))
}

describe.each([
  { name: 'without JavaScript on a narrow phone', options: { javaScriptEnabled: false, viewport: { width: 320, height: 640 } }, person: 'Sari Niemelä' },
  { name: 'with JavaScript', options: { javaScriptEnabled: true, viewport: { width: 1280, height: 900 } }, person: 'Veikko Salo' },
])('what is kept about me, $name', ({ options, person }) => {
  test('by the code of an answer: seen, taken along, corrected, withdrawn', async () => {
    await inPage(browser, options, async (page) => {
      const code = await answer(page)
      await goTo(page, '/fi')
      await page.locator('footer a', { hasText: 'Omat tietosi' }).click()
      await press(page, 'code')
      await page.waitForSelector('.errors')
      expect(await page.title()).toMatch(/^Virhe: /)
      await page.fill('#code', `${code.slice(0, -1)}${code.endsWith('0') ? '1' : '0'}`)
      await press(page, 'code')
      await page.waitForSelector('.errors')
      expect(await page.title()).toMatch(/^Virhe: /)
      await page.fill('#code', code.toLowerCase())
      await press(page, 'code')
      await page.waitForURL(/\/my-data\/answer$/)
      expect(await said(page)).toContain('Bussi kulkee kaksi kertaa viikossa.')
      expect(await said(page)).toContain('5 vuotta päätöksestä ja yhteenvedosta')

      const data = JSON.parse(await saved(page, /JSON/)) as { answer: { municipality: string; answers: Record<string, unknown> } }
      expect(data.answer).toMatchObject({ municipality: 'lehtovaara', answers: { q7: { text: 'Bussi kulkee kaksi kertaa viikossa.' } } })
      expect(JSON.stringify(data)).not.toContain(code.replaceAll(' ', ''))
      expect(await saved(page, /sivuna/)).toMatch(/<html lang="fi"[\s\S]*Bussi kulkee kaksi kertaa viikossa\./)

      await page.locator('main a[href$="/answers/mine/edit"]').click()
      await page.fill('[name=q7]', 'Bussi kulkee nyt kolmesti viikossa.')
      await press(page, 'save')
      await goTo(page, '/sv/my-data/answer')
      expect(await said(page)).toContain('Bussi kulkee nyt kolmesti viikossa.')
      await page.locator('main a[href$="/answers/mine/withdraw"]').click()
      await press(page, 'withdraw')
      await goTo(page, '/fi/my-data/answer')
      expect(await said(page)).not.toContain('kolmesti')
      expect(await said(page)).toContain('sisältö on poistettu')
      await press(page, 'leave')
      await goTo(page, '/fi/my-data/answer')
      await page.waitForURL(/\/fi\/my-data$/)
    })
  })

  test('an address given after answering is deleted, and the page says the same for one that was never there', async () => {
    await inPage(browser, options, async (page) => {
      await goTo(page, '/en/my-data')
      await page.fill('#email', 'nobody')
      await press(page, 'contact')
      await page.waitForSelector('.errors')
      expect(await page.title()).toMatch(/^Error: /)
      await page.fill('#email', 'nobody@resident.example')
      await press(page, 'contact')
      await page.waitForURL(/\?removed$/)
      expect(await said(page)).toContain('If we had the address, it has now been deleted.')
    })
  })

  test('an account: seen, taken along, corrected, and closed', async () => {
    await inPage(browser, options, async (page) => {
      await goTo(page, '/fi/my-data')
      await page.locator('main a', { hasText: 'Katso käyttäjätilisi tiedot' }).click()
      await page.waitForURL(/\/sign-in\?to=/)
      await page.locator('form', { hasText: person }).locator('button').click()
      await page.waitForURL(/\/my-data\/account$/)
      expect(await said(page)).toContain(person)
      const data = JSON.parse(await saved(page, /JSON/)) as { account: { displayName: string; grants: unknown[] }; traces: { table: string }[] }
      expect(data.account).toMatchObject({ displayName: person })
      expect(data.traces.map(({ table }) => table)).toContain('session')

      await page.fill('#displayName', '')
      await page.click('main form button')
      await page.waitForSelector('.errors')
      expect(await page.title()).toMatch(/^Virhe: /)
      await page.fill('#displayName', `${person} Uusi`)
      await page.selectOption('#locale', 'sv')
      await page.click('main form button')
      await page.waitForURL(/\?saved$/)
      expect(await said(page)).toContain(`${person} Uusi`)

      await page.locator('main a', { hasText: 'Lopeta käyttäjätili' }).click()
      await press(page, 'leave')
      await page.waitForURL(/\?done=/)
      expect(await page.locator('h1').innerText()).toBe('Käyttäjätilisi on lopetettu')
      await goTo(page, '/fi/my-data/account')
      await page.waitForURL(/\/sign-in/)
      expect(await said(page)).not.toContain(person)
    })
  })
})

describe('those who watch over the whole', () => {
  test('see what was deleted and take out a matter, and others do not', async () => {
    await inPage(browser, {}, async (page) => {
      await signIn(page, 'Helena Wikström')
      await goTo(page, '/fi/audit/deletions')
      expect(await page.locator('h1').innerText()).toBe('Poistot')
      await goTo(page, '/fi/official/consultations/lahipalvelut-varhainen/archive')
      expect((await page.request.get(`${product.origin}/fi/official/consultations/lahipalvelut-varhainen/archive`)).status()).toBe(403)
    })
    await inPage(browser, { acceptDownloads: true }, async (page) => {
      await signIn(page, 'Aino Laine')
      expect((await page.request.get(`${product.origin}/fi/audit/deletions`)).status()).toBe(403)
      await goTo(page, '/fi/official/consultations/lahipalvelut-varhainen')
      await page.locator('main a', { hasText: 'Ota asia arkistoon' }).click()
      const waiting = page.waitForEvent('download')
      await page.locator('main button', { hasText: 'Lataa paketti' }).click()
      const file = await waiting
      expect(file.suggestedFilename()).toMatch(/^lahipalvelut-varhainen-\d{4}-\d\d-\d\d\.zip$/)
      expect((await readFile(await file.path())).subarray(0, 2).toString()).toBe('PK')
    })
  })

  test('the only one who gives roles is told why the account stays', async () => {
    await inPage(browser, {}, async (page) => {
      await signIn(page, 'Anna Lindholm')
      await goTo(page, '/fi/my-data/account/leave')
      await press(page, 'leave')
      await page.waitForURL(/\?done=/)
      await signIn(page, 'Mikko Saarinen')
      await goTo(page, '/fi/my-data/account/leave')
      await press(page, 'leave')
      expect(await said(page)).toContain('Olet ainoa pääkäyttäjä.')
    })
  })
})
