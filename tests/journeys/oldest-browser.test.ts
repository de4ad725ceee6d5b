import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { addresses } from '~/kernel/addresses'
import { openBrowser, productOrigin } from '../support/open-browser'
import { begin, codeOn, findByCode, fitsWindow, inPage, OPEN_MATTER, openToChange, press, sendAnswer } from '../support/resident'

const browser = await openBrowser('oldest')
const origin = productOrigin()
const EARLIER_ROUND = 'lahipalvelut-varhainen'

async function open(page: Page, address: string): Promise<void> {
  expect((await page.goto(`${origin}${address}`))?.status(), address).toBe(200)
  await expectToFit(page)
}

async function expectToFit(page: Page): Promise<void> {
  expect(await fitsWindow(page), page.url()).toBe(true)
}

async function search(page: Page, words: string): Promise<string[]> {
  await page.fill('#q', words)
  await page.click('.list-filter button')
  await page.waitForURL(/\?.*q=/)
  await expectToFit(page)
  return await page.locator('main h3').allInnerTexts()
}

// Chromium 109 is the last for the old computers of libraries and homes.
describe.each([
  { name: 'without JavaScript', javaScriptEnabled: false },
  { name: 'with JavaScript', javaScriptEnabled: true },
])('in the oldest browser, $name', ({ javaScriptEnabled }) => {
  const options = { javaScriptEnabled, viewport: { width: 360, height: 640 }, locale: 'fi-FI' }

  test('a resident reads, answers, gets a receipt and finds the answer again', async () => {
    await inPage(browser, options, async (page) => {
      await open(page, addresses.front('fi'))
      await open(page, addresses.consultation('fi', OPEN_MATTER))
      await begin(page, origin, 'fi', 'parts')
      await page.locator('label', { hasText: 'Lehtovaara' }).click()
      await expectToFit(page)
      for (let part = 1; part <= 6 && !page.url().endsWith('/check'); part++) await press(page, 'continue')
      expect(page.url()).toMatch(/\/check$/)
      expect(await page.locator('main').innerText()).toContain('Lehtovaara')
      await expectToFit(page)
      await press(page, 'send')
      expect(page.url()).toMatch(/\/receipt$/)
      await expectToFit(page)
      // People type a code as they like.
      await findByCode(page, origin, 'fi', (await codeOn(page)).toLowerCase().replaceAll(' ', ''))
      expect(new URL(page.url()).pathname).toBe(addresses.ownAnswer('fi'))
      expect(await page.locator('main').innerText()).toContain('Lehtovaara')
      await expectToFit(page)
    })
  }, 120_000)

  test('answers all on one page, sees what becomes of it, changes it and withdraws it', async () => {
    await inPage(browser, options, async (page) => {
      await begin(page, origin, 'fi', 'all')
      await expectToFit(page)
      await page.fill('[name=q9]', 'tunti')
      await press(page, 'send')
      await page.waitForSelector('.errors')
      await expectToFit(page)
      const code = await sendAnswer(page, origin, 'fi', 'Ensimmäinen mielipide')
      await findByCode(page, origin, 'fi', code)
      expect(await page.locator('section[aria-labelledby=what-became]').innerText()).toContain('Ihminen lukee vastauksesi')
      await openToChange(page, origin, 'fi', code)
      await expectToFit(page)
      await page.fill('[name=q7]', 'Toinen mielipide')
      await press(page, 'save')
      await page.waitForURL(/saved$/)
      expect(await page.locator('main').innerText()).toContain('Toinen mielipide')
      await page.click('a[href$="/mine/withdraw"]')
      await expectToFit(page)
      await press(page, 'withdraw')
      await page.waitForURL(/\/mine$/)
      expect(await page.locator('main').innerText()).toContain('Vastaus on peruutettu')
    })
  }, 120_000)

  test('searches the lists, reads a published summary and what it led to', async () => {
    await inPage(browser, options, async (page) => {
      await open(page, addresses.consultations('fi'))
      expect(await search(page, 'lähipalvelut')).not.toEqual([])
      expect(await search(page, 'eilöydymistään')).toEqual([])
      await open(page, addresses.summary('fi', EARLIER_ROUND))
      expect(await page.locator('main').innerText()).toMatch(/Te kerroitte[\s\S]*Me päätimme/)
      await page.locator('main a[href*="/summary/"]').first().click()
      await page.waitForURL(/\/summary\/[0-9a-f-]+/)
      await expectToFit(page)
      await open(page, addresses.followUp('fi'))
      expect(await search(page, 'eilöydymistään')).toEqual([])
      await page.click('.list-filter a')
      expect((await page.locator('main h3').allInnerTexts()).length).toBeGreaterThan(1)
    })
  }, 120_000)

  test('finds a forum and takes its calendar file along', async () => {
    await inPage(browser, { ...options, acceptDownloads: true }, async (page) => {
      await open(page, addresses.forums('fi'))
      expect(await search(page, 'kuusniemi')).toHaveLength(1)
      await page.locator('article.matter h3 a').click()
      await page.waitForURL(/\/forums\/kuusniemi$/)
      await expectToFit(page)
      const [file] = await Promise.all([page.waitForEvent('download'), page.click('a[href$="calendar.ics"]')])
      expect(file.suggestedFilename()).toBe('kuusniemi.ics')
    })
  }, 120_000)
})
