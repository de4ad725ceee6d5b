import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { openBrowser } from '../support/open-browser'
import { mainOf, pathOf, signingIn, startOnDatabase, type ProductOnDatabase } from '../support/signing-in'

const browser = await openBrowser()
// Sessions are ended in the database, which nobody else's journey should notice.
let running: ProductOnDatabase
beforeAll(async () => {
  running = await startOnDatabase()
}, 180_000)
afterAll(async () => {
  await running?.stop()
})

const { goes, aBrowser, at } = signingIn(browser, () => running.product)

describe('own sessions', () => {
  const enter = async (page: Page) => {
    await page.goto(at('/fi/sign-in'))
    await page.locator('main').getByRole('button', { name: /Veikko Salo/ }).click()
    await page.waitForURL(/\/fi\/official/)
  }
  const isIn = async (page: Page) => {
    await goes(page, '/fi/account')
    return pathOf(page) === '/fi/account'
  }

  test('are listed, and ended one by one, all others, or everywhere', async () => {
    const [phone, desk, library] = [await aBrowser({ userAgent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Version/17.5 Mobile/15E148 Safari/604.1' }), await aBrowser({ userAgent: 'Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0' }), await aBrowser()]
    for (const page of [phone, desk, library]) await enter(page)
    await goes(desk, '/fi/account')
    const shown = await mainOf(desk)
    expect(shown).toMatch(/Firefox, Windows\s+tämä selain/)
    expect(shown).toMatch(/Safari, iPhone, iPad/)
    expect(shown).not.toMatch(/127\.0\.0\.1|17_5|140\.0/)
    await desk.getByRole('button', { name: 'Kirjaudu ulos: Safari, iPhone, iPad' }).click()
    await desk.waitForURL(/done=ended/)
    expect(await desk.locator('[role=status]').innerText()).toContain('Kirjautuminen on lopetettu')
    expect([await isIn(phone), await isIn(desk), await isIn(library)]).toEqual([false, true, true])
    await desk.getByRole('button', { name: 'Kirjaudu ulos kaikista muista' }).click()
    expect([await isIn(desk), await isIn(library)]).toEqual([true, false])
    await enter(library)
    await isIn(desk)
    await desk.getByRole('button', { name: 'Kirjaudu ulos kaikkialta' }).click()
    await desk.waitForURL(/\/fi\/sign-out/)
    expect([await isIn(desk), await isIn(library)]).toEqual([false, false])
  })

  test('that are older than a quarter of an hour close no account: one signs in again and comes back', async () => {
    const page = await aBrowser()
    await enter(page)
    await goes(page, '/fi/my-data/account/leave')
    expect(await page.locator('main form button').count()).toBe(1)
    await running.onDatabase(async (client) => await client.query(`UPDATE session SET created_at = created_at - interval '16 minutes' WHERE ended_at IS NULL`))
    const sent = await page.request.post(at('/fi/my-data/account/leave'), { headers: { Origin: running.product.origin }, maxRedirects: 0 })
    expect([sent.status(), sent.headers()['location']]).toEqual([303, '/fi/sign-in?to=%2Ffi%2Fmy-data%2Faccount%2Fleave'])
    await goes(page, '/fi/my-data/account/leave')
    expect(await page.locator('main form button').count()).toBe(0)
    await page.getByRole('link', { name: 'Kirjaudu uudelleen' }).click()
    await page.locator('main').getByRole('button', { name: /Veikko Salo/ }).click()
    await page.waitForURL(/\/fi\/my-data\/account\/leave/)
    expect(await page.locator('main form button').count()).toBe(1)
  })

  test('are asked for by whoever is signed in only, and lead back after signing in', async () => {
    const page = await aBrowser()
    await goes(page, '/fi/account')
    expect(new URL(page.url()).searchParams.get('to')).toBe('/fi/account')
  })
})

describe.each([
  { name: 'after four hours without use, without JavaScript', options: { javaScriptEnabled: false, viewport: { width: 320, height: 640 } }, ends: `last_seen_at = now() - interval '4 hours'` },
  { name: 'after its twelve hours, with JavaScript', options: { javaScriptEnabled: true }, ends: 'expires_at = now()' },
])('a session that ends $name', ({ name, options, ends }) => {
  test('gives a form that was sent too late back whole, to be sent again after signing in', async () => {
    const page = await aBrowser(options)
    const enter = async (tab: Page) => await tab.locator('main').getByRole('button', { name: /Aino/ }).click()
    await goes(page, '/fi/sign-in')
    await enter(page)
    await page.waitForURL(/\/fi\/official/)
    await goes(page, '/fi/official/consultations/lahipalvelut-varhainen/summary')
    await page.getByRole('link', { name: 'Kirjoita Säästötavoite' }).click()
    const text = `Säästötavoite on annettu valtiolta, eikä sitä voi muuttaa tässä asiassa. Kirjoitettu ${name}.`
    await page.fill('[name="why.fi"]', text)
    const theme = page.url()
    await running.onDatabase(async (client) => await client.query(`UPDATE session SET ${ends} WHERE ended_at IS NULL`))
    await page.locator('main form button').last().click()
    await page.getByRole('heading', { name: 'Kirjautumisesi päättyi. Tekstisi on tallessa tällä sivulla.' }).waitFor()
    expect(await mainOf(page)).toContain(text)
    const [tab] = await Promise.all([page.context().waitForEvent('page'), page.getByRole('link', { name: 'Kirjaudu sisään uudessa välilehdessä' }).click()])
    await enter(tab)
    await tab.waitForURL(/\/fi\/account\?done=signed-in$/)
    expect(await mainOf(tab)).toContain('Tekstisi on siinä välilehdessä')
    await page.getByRole('button', { name: 'Lähetä teksti uudelleen' }).click()
    await page.waitForURL((url) => !url.pathname.includes('sign-in'))
    await vi.waitFor(async () => {
      await tab.goto(theme)
      expect(await tab.inputValue('[name="why.fi"]')).toBe(text)
    }, { timeout: 20_000, interval: 200 })
  })
})
