import { expect, test } from 'vitest'
import { openBrowser, productOrigin } from '../support/open-browser'
import { begin, inPage, press } from '../support/resident'

const browser = await openBrowser()
const origin = productOrigin()

test('on paper a receipt has no buttons, and the helper’s code stands on another sheet than the one that changes the answer', async () => {
  await inPage(browser, { javaScriptEnabled: false }, async (page) => {
    await begin(page, origin, 'fi', 'all')
    await page.check('input[name=q1][value=aallonranta]')
    await press(page, 'send')
    await page.waitForURL(/\/receipt$/)
    expect(await page.locator('button[value=put-away]').isVisible()).toBe(true)

    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('main button').filter({ visible: true }).count()).toBe(0)
    expect(await page.locator('#away').isVisible()).toBe(false)
    expect(await page.locator('#helper').isVisible()).toBe(true)
    const breaks = await page.locator('#helper').evaluate((heading) => getComputedStyle(heading.closest('.own-sheet')!).breakBefore)
    expect(breaks).toBe('page')
    expect(await page.locator('.own-sheet .code').count()).toBe(1)
  })
})
