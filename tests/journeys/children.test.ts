import { describe, expect, test } from 'vitest'
import { addresses } from '~/kernel/addresses'
import { openBrowser, productOrigin } from '../support/open-browser'
import { codeOn, findByCode, fitsWindow, inPage, press } from '../support/resident'

const browser = await openBrowser()
const origin = productOrigin()

describe.each([
  { name: 'without JavaScript on a narrow phone', options: { javaScriptEnabled: false, viewport: { width: 320, height: 640 } } },
  { name: 'with JavaScript', options: { javaScriptEnabled: true, viewport: { width: 1280, height: 900 } } },
])('a young person $name', ({ options }) => {
  test('reads that they may answer themselves and what happens, answers with an age band and sees the answer again', async () => {
    await inPage(browser, options, async (page) => {
      await page.goto(`${origin}${addresses.front('fi-simple')}`)
      await page.click('main a[href$="/consultations/nuoret"]')
      const told = page.locator('main').first()
      expect(await told.innerText()).toContain('Et tarvitse')
      await page.locator(`main a[href="${addresses.answerStart('fi-simple', 'nuoret')}"]`).first().click()
      const notice = page.locator('section:has(> #children), section#children, [aria-labelledby="children"]').first()
      expect(await notice.innerText()).toMatch(/112/)
      expect(await fitsWindow(page)).toBe(true)
      await press(page, 'all')
      await page.waitForURL(/\/all$/)
      const form = await page.locator('main form').first().innerText()
      expect(form).toContain('13–15 vuotta')
      expect(form).not.toMatch(/synty|huoltaja/i)
      await page.check('input[name=q1][value="13-15"]')
      await page.check('input[name=q3][value=chat]')
      await page.fill('[name=q5]', 'Chatin pitää olla auki myös viikonloppuna.')
      await press(page, 'send')
      await page.waitForURL(/\/receipt$/)
      await findByCode(page, origin, 'fi-simple', await codeOn(page))
      await page.waitForURL(/\/answers\/mine$/)
      expect(await page.locator('main').innerText()).toMatch(/13–15 vuotta[\s\S]*viikonloppuna/)
    })
  })
})
