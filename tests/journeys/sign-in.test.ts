import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser, startOwnProduct } from '../support/open-browser'
import type { Product } from '../support/product'
import { mainOf, signingIn, pathOf } from '../support/signing-in'

const browser = await openBrowser()
// Letters are read in the order in which they come, so nobody else may ask for one.
let product: Product
beforeAll(async () => {
  product = await startOwnProduct()
}, 180_000)
afterAll(async () => {
  await product?.stop()
})

const { at, goes, aBrowser, aLetter } = signingIn(browser, () => product)
const wrong = (code: string) => `${code.slice(0, -1)}${code.endsWith('7') ? '8' : '7'}`
const typeCode = async (page: Page, code: string) => {
  await page.fill('#code', code)
  await page.locator('main form button').click()
  await page.waitForLoadState()
}

describe.each([{ name: 'without JavaScript', options: { javaScriptEnabled: false, viewport: { width: 320, height: 640 } } }, { name: 'with JavaScript', options: { javaScriptEnabled: true } }])('a letter $name', ({ options }) => {
  test('signs in by its button in the browser that asked; scanners use nothing up; it works once', async () => {
    const page = await aBrowser(options)
    const { path } = await aLetter(page, 'kaj.holm@skargard.example')
    for (const method of ['HEAD', 'GET', 'GET', 'OPTIONS']) await fetch(at(path), { method })
    const scanner = await aBrowser(options)
    await goes(scanner, path)
    expect(await goes(page, path)).toBe(200)
    await page.locator('main form button').click()
    await page.waitForURL(/\/fi\/association/)
    // Pressed once more it uses nothing and leads on; where nobody is signed in it is over.
    expect(await goes(page, path)).toBe(200)
    expect(pathOf(page)).toMatch(/^\/fi\/association/)
    expect(await goes(await aBrowser(options), path)).toBe(410)
  })

  test('opened elsewhere signs nobody in there, and its code signs in where it was asked for', async () => {
    const page = await aBrowser(options)
    const { path, code } = await aLetter(page, 'gunilla.sjoberg@pensionarer.example')
    const elsewhere = await aBrowser(options)
    expect(await goes(elsewhere, path)).toBe(200)
    expect(await elsewhere.locator('h1').innerText()).toBe('Jatka siinä selaimessa, jossa pyysit linkin')
    await elsewhere.request.post(at(path), { headers: { Origin: product.origin }, form: {}, maxRedirects: 0 })
    expect((await elsewhere.context().cookies()).map(({ name }) => name)).not.toContain('session')
    expect(await page.locator('#code').getAttribute('autocomplete')).toBe('one-time-code')
    await typeCode(page, 'K7MT')
    await page.waitForSelector('.errors')
    expect(await page.title()).toMatch(/^Virhe: /)
    expect(await mainOf(page)).toContain('Kirjoita koodin kaikki kahdeksan merkkiä')
    await typeCode(page, code.toLowerCase().replace(' ', '-'))
    await page.waitForURL(/\/fi\/association/)
    expect(await goes(elsewhere, path)).toBe(410)
  })

  test('opened elsewhere can be asked for anew there', async () => {
    const page = await aBrowser(options)
    const email = 'timo.rantanen@omaishoitajat.example'
    const { path } = await aLetter(page, email)
    const elsewhere = await aBrowser(options)
    await goes(elsewhere, path)
    const again = await aLetter(elsewhere, email, async (here) => await here.locator('main form button').click())
    expect(again.path).not.toBe(path)
    await goes(elsewhere, again.path)
    await elsewhere.locator('main form button').click()
    await elsewhere.waitForURL(/\/fi\/association/)
  })

  test('after five wrong codes only the link is left', async () => {
    const page = await aBrowser(options)
    const { path, code } = await aLetter(page, 'leena.peltola@jarvirannikko.example')
    for (let tried = 0; tried < 4; tried += 1) {
      await typeCode(page, wrong(code))
      expect(await mainOf(page)).toContain('Tarkista koodi uusimmasta viestistä')
    }
    await typeCode(page, wrong(code))
    expect(await mainOf(page)).toContain('Koodi ei toimi enää')
    await typeCode(page, code)
    expect(await mainOf(page)).toContain('Koodi ei toimi enää')
    await goes(page, path)
    await page.locator('main form button').click()
    await page.waitForURL(/\/fi\/official/)
  })
})
