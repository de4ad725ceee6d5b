import { describe, expect, test } from 'vitest'
import { addresses } from '~/kernel/addresses'
import { openBrowser, productOrigin } from '../support/open-browser'

const browser = await openBrowser('oldest')
const origin = productOrigin()

// Chromium 109 is the last for the old computers of libraries and homes.
describe.each([
  { name: 'without JavaScript', javaScriptEnabled: false },
  { name: 'with JavaScript', javaScriptEnabled: true },
])('in the oldest browser, $name', ({ javaScriptEnabled }) => {
  test('a resident reads, answers, gets a receipt and finds the answer again', async () => {
    const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 360, height: 640 }, locale: 'fi-FI' })
    const page = await context.newPage()
    page.setDefaultTimeout(20_000)
    const failures: string[] = []
    page.on('pageerror', (error) => failures.push(String(error)))
    const fits = async () => expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth + 1), page.url()).toBe(true)

    await page.goto(`${origin}${addresses.front('fi')}`)
    await fits()
    await page.goto(`${origin}${addresses.consultation('fi', 'lahipalvelut')}`)
    await fits()
    await page.goto(`${origin}${addresses.answerStart('fi', 'lahipalvelut')}`)
    await page.click('main button[value="parts"]')
    await page.locator('label', { hasText: 'Lehtovaara' }).click()
    await fits()
    for (let part = 1; part <= 6 && !page.url().endsWith('/check'); part++) await page.click('main button[value="continue"]')
    expect(page.url()).toMatch(/\/check$/)
    expect(await page.locator('main').innerText()).toContain('Lehtovaara')
    await fits()
    await page.click('main button[value="send"]')
    expect(page.url()).toMatch(/\/receipt$/)
    const code = (await page.locator('.code').first().innerText()).replace(/\s+/g, ' ').trim()
    await fits()

    await page.goto(`${origin}${addresses.findAnswer('fi')}`)
    // People type a code as they like.
    await page.fill('#code', code.toLowerCase().replaceAll(' ', ''))
    await page.click('main form button')
    expect(new URL(page.url()).pathname).toBe(addresses.ownAnswer('fi'))
    expect(await page.locator('main').innerText()).toContain('Lehtovaara')
    await fits()
    expect(failures).toEqual([])
    await context.close()
  }, 120_000)
})
