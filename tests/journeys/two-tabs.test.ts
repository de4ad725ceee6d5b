import { describe, expect, test } from 'vitest'
import { openBrowser, productOrigin } from '../support/open-browser'
import { findByCode, inPage, openToChange, press, sendAnswer } from '../support/resident'

const browser = await openBrowser()
const origin = productOrigin()

describe.each([
  { name: 'without JavaScript', options: { javaScriptEnabled: false, viewport: { width: 320, height: 640 } } },
  { name: 'with JavaScript', options: { javaScriptEnabled: true, viewport: { width: 1280, height: 900 } } },
])('a tab beside another one, $name,', ({ options }) => {
  test('is about the answer of its own page when another one is opened meanwhile, and forgets a change that was saved', async () => {
    await inPage(browser, options, async (page) => {
      const code = await sendAnswer(page, origin, 'fi', 'Ensimmäinen mielipide')
      const other = await sendAnswer(page, origin, 'fi', 'Jonkun toisen mielipide')
      await findByCode(page, origin, 'fi', code)
      await page.click('a[href$="/mine/withdraw"]')
      const elsewhere = await page.context().newPage()
      await findByCode(elsewhere, origin, 'fi', other)
      await press(page, 'withdraw')
      await page.waitForURL(/\/fi\/answers$/)
      for (const [each, words] of [[code, 'Ensimmäinen mielipide'], [other, 'Jonkun toisen mielipide']] as const) {
        await findByCode(page, origin, 'fi', each)
        await page.waitForURL(/\/mine$/)
        expect(await page.locator('main').innerText()).toContain(words)
      }

      await openToChange(page, origin, 'fi', code)
      await page.fill('[name=q7]', 'Muutettu tällä laitteella')
      await press(page, 'save')
      await page.waitForURL(/saved$/)
      await openToChange(elsewhere, origin, 'fi', code)
      await elsewhere.fill('[name=q7]', 'Muutettu toisella laitteella')
      await press(elsewhere, 'save')
      await elsewhere.waitForURL(/saved$/)
      await page.click('a[href$="/mine/edit"]')
      expect(await page.inputValue('[name=q7]')).toBe('Muutettu toisella laitteella')
    })
  })
})
