import type { BrowserContextOptions } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { openBrowser, productOrigin } from '../support/open-browser'

const browser = await openBrowser()
const origin = productOrigin()

describe.each<{ name: string; options: BrowserContextOptions }>([
  { name: 'without JavaScript on a narrow phone', options: { javaScriptEnabled: false, viewport: { width: 320, height: 640 } } },
  { name: 'with JavaScript', options: { javaScriptEnabled: true, viewport: { width: 1280, height: 900 } } },
])('whoever comes to the demonstration for the first time, $name,', ({ options }) => {
  test('finds the letter of a resident and sees what was decided about the answer, and why', async () => {
    const context = await browser.newContext(options)
    const page = await context.newPage()
    page.setDefaultTimeout(20_000)
    const failures: string[] = []
    page.on('pageerror', (error) => failures.push(String(error)))
    try {
      await page.goto(`${origin}/demo/outbox?language=fi`)
      const way = page.locator('main a[href^="#letter-"]')
      expect(await way.count()).toBe(1)
      const letter = page.locator('article', { has: page.locator((await way.getAttribute('href'))!) })
      const code = /[0-9A-Z]{4}(?: [0-9A-Z]{4}){6}/.exec(await letter.innerText())?.[0] ?? ''
      expect(code).not.toBe('')

      await letter.locator('a[href$="/fi/answers"]').click()
      await page.waitForURL(`${origin}/fi/answers`)
      await page.fill('#code', code)
      await page.click('main form button')
      await page.waitForURL(/\/answers\/mine$/)
      const became = await page.locator('section[aria-labelledby="what-became"]').innerText()
      expect(became).toContain('Sote-asemien aukiolo')
      expect(became).toContain('Asemia ei suljeta')
      const outcome = page.locator('section[aria-labelledby="what-became"] .outcome')
      expect(await outcome.locator('dt').allInnerTexts()).toEqual(['Me päätimme', 'Miksi', 'Mitä seuraavaksi tapahtuu'])
      for (const said of await outcome.locator('dd').allInnerTexts()) expect(said.trim()).not.toBe('')
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)

      await page.locator('section[aria-labelledby="what-became"] a[href$="/summary"]').click()
      await page.waitForURL(/\/fi\/consultations\/lahipalvelut-varhainen\/summary$/)
      expect(await page.title()).toMatch(/^Yhteenveto: /)
      expect(failures).toEqual([])
    } finally {
      await context.close()
    }
  })
})
