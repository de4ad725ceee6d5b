import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openBrowser, productOrigin } from '../support/open-browser'
import { inPage, press, sendAnswer } from '../support/resident'

const browser = await openBrowser()
const origin = productOrigin()
const open = `${origin}/fi/official/consultations/lahipalvelut`

async function signIn(page: Page): Promise<void> {
  await page.goto(`${origin}/fi/sign-in`)
  await page.locator('form', { hasText: 'Aino' }).first().locator('button').click()
  await page.waitForURL(/\/official$/)
}

async function nameTheme(page: Page, title: string): Promise<void> {
  await page.goto(`${open}/themes`)
  await page.fill('[name="title.fi"]', title)
  await page.locator('form button[value=name]').click()
}

test('single keys move, tick and mark read, and can be turned off', async () => {
  await inPage(browser, {}, async (page) => await sendAnswer(page, origin, 'fi', 'Näppäimillä luettava vastaus.'))
  await inPage(browser, { viewport: { width: 1280, height: 900 } }, async (page) => {
    await signIn(page)
    await nameTheme(page, 'Näppäimillä valittava')
    await page.goto(`${open}/answers?state=all&order=newest`)
    await page.waitForSelector('text=Ota näppäimet pois käytöstä')
    const openAt = async () => await page.locator('.answers > li.is-open').getAttribute('id')
    const first = await openAt()
    await page.keyboard.press('j')
    await page.waitForFunction((id) => document.querySelector('.answers > li.is-open')?.id !== id, first)
    await page.waitForSelector('text=Ota näppäimet pois käytöstä')
    await page.keyboard.press('k')
    await page.waitForFunction((id) => document.querySelector('.answers > li.is-open')?.id === id, first)
    await page.waitForSelector('text=Ota näppäimet pois käytöstä')
    const tick = page.locator('.answers > li.is-open input[data-key="1"]').first()
    const was = await tick.isChecked()
    await page.keyboard.press('1')
    expect(await tick.isChecked()).toBe(!was)
    await page.keyboard.press('j')
    await page.waitForFunction((id) => document.querySelector('.answers > li.is-open')?.id !== id, first)
    await page.waitForSelector('text=Ota näppäimet pois käytöstä')
    await page.keyboard.press('k')
    await page.waitForFunction((id) => document.querySelector('.answers > li.is-open')?.id === id, first)
    expect(await tick.isChecked()).toBe(!was)
    await page.locator('button', { hasText: 'Ota näppäimet pois käytöstä' }).click()
    await page.keyboard.press('1')
    expect(await tick.isChecked()).toBe(!was)
    await page.reload()
    await page.waitForSelector('text=Ota näppäimet käyttöön')
  })
})

test('a stretch selected in the text is what gets marked', async () => {
  await inPage(browser, {}, async (page) => await sendAnswer(page, origin, 'fi', 'Alku pois. Tärkeä kohta tässä, loppu pois.'))
  await inPage(browser, { viewport: { width: 1280, height: 900 } }, async (page) => {
    await signIn(page)
    await nameTheme(page, 'Maalattu teksti')
    await page.goto(`${open}/answers?state=all&order=newest`)
    const item = page.locator('.answers > li', { hasText: 'Tärkeä kohta tässä' })
    if ((await item.getAttribute('class')) !== 'is-open') await item.locator('a', { hasText: 'Avaa ja lue' }).click()
    await page.locator('.answers > li.is-open button[value=passages]').click()
    await page.waitForSelector('text=maalata')
    await page.evaluate(() => {
      const text = document.querySelector('.marker blockquote span')!.firstChild!
      const range = document.createRange()
      range.setStart(text, 11)
      range.setEnd(text, 29)
      document.getSelection()!.removeAllRanges()
      document.getSelection()!.addRange(range)
    })
    await page.waitForSelector('input[name=start]', { state: 'attached' })
    await page.selectOption('select[name=theme]', { label: 'Maalattu teksti' })
    await press(page, 'mark')
    await page.waitForSelector('mark')
    expect(await page.locator('mark').allInnerTexts()).toEqual(['Tärkeä kohta tässä'])
  })
})
