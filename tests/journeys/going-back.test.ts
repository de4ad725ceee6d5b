import { describe, expect, test } from 'vitest'
import { addresses } from '~/kernel/addresses'
import { openBrowser, productOrigin } from '../support/open-browser'
import { begin, codeOn, findByCode, IDENTITY_CODE, inPage, openToChange, press, sendAnswer } from '../support/resident'

const browser = await openBrowser()
const origin = productOrigin()

describe.each([
  { name: 'without JavaScript', options: { javaScriptEnabled: false, viewport: { width: 320, height: 640 } } },
  { name: 'with JavaScript', options: { javaScriptEnabled: true, viewport: { width: 1280, height: 900 } } },
])('going back $name', ({ options }) => {
  test('keeps what was typed, and never leaves an answer behind that cannot be found again', async () => {
    await inPage(browser, options, async (page) => {
      await begin(page, origin, 'fi', 'parts')
      await press(page, 'back')
      await page.waitForURL(/\/answer$/)

      await begin(page, origin, 'fi', 'parts')
      await page.check('input[name=q1][value=lehtovaara]')
      await press(page, 'continue')
      await page.waitForURL(/\/2$/)
      await page.goto(page.url().replace(/2$/, '4'))
      await page.fill('[name=q7]', 'Kirjoitin ja palasin')
      await page.fill('[name=q9]', 'tunti')
      await press(page, 'back')
      await page.waitForURL(/\/3$/)
      await press(page, 'continue')
      await page.waitForURL(/\/4$/)
      expect(await page.inputValue('[name=q7]')).toBe('Kirjoitin ja palasin')
      expect(await page.inputValue('[name=q9]')).toBe('tunti')

      await page.fill('[name=q7]', `Hetuni on ${IDENTITY_CODE}`)
      await press(page, 'back')
      await page.waitForSelector('.errors')
      expect(await page.inputValue('[name=q7]')).toContain('Hetuni')
      await page.fill('[name=q7]', 'Kirjoitin ja palasin')
      await page.fill('[name=q9]', '60')
      await press(page, 'continue')
      await page.waitForURL(/\/5$/)
      await press(page, 'continue')
      await page.waitForURL(/\/check$/)

      await page.click('a[href*="/4?from=check"]')
      await page.fill('[name=q7]', 'Muutin ja palasin')
      await press(page, 'back')
      await page.waitForURL(/\/check#/)
      expect(await page.locator('main').innerText()).toContain('Muutin ja palasin')

      await page.goto(page.url().replace(/check#.*$/, '1'))
      await press(page, 'back')
      await page.waitForURL(/\/saved$/)
      await page.click('main .actions a')
      await page.waitForURL(/\/(?:\d|check)$/)
      await page.goto(page.url().replace(/[^/]+$/, 'all'))
      await press(page, 'back')
      await page.waitForURL(/\/saved$/)
    })
  })

  test('to the receipt of an answer that was withdrawn tells so', async () => {
    await inPage(browser, options, async (page) => {
      await begin(page, origin, 'fi', 'all')
      await page.fill('[name=q7]', 'Perun tämän kohta')
      await press(page, 'send')
      await page.waitForURL(/\/receipt$/)
      const receipt = page.url()
      await findByCode(page, origin, 'fi', await codeOn(page))
      await page.waitForURL(/\/mine$/)
      await page.goto(`${origin}${addresses.ownAnswerWithdraw('fi')}`)
      expect(await page.locator('main').innerText()).toMatch(/Lähipalvelut 2028[\s\S]*Vastaanotettu: /)
      await press(page, 'withdraw')
      await page.waitForURL(/\/mine$/)
      for (const at of [receipt, `${receipt}-file`]) {
        await page.goto(at)
        expect(page.url()).toBe(receipt)
        expect(await page.locator('h1').innerText()).toBe('Vastaus on peruutettu')
      }
    })
  })

  test('from a change that must not be kept: it is said that the answer is as it was', async () => {
    await inPage(browser, options, async (page) => {
      const code = await sendAnswer(page, origin, 'fi', 'Ensimmäinen mielipide')
      await openToChange(page, origin, 'fi', code)
      await page.fill('[name=q7]', 'Parempi mielipide')
      await page.fill('[name=q9]', IDENTITY_CODE)
      await press(page, 'save')
      await page.waitForSelector('.errors:visible')
      expect(await page.locator('.errors:visible').innerText()).toContain('Vastauksesi ei ole vielä muuttunut')
      expect(await page.inputValue('[name=q7]')).toBe('Parempi mielipide')
      await findByCode(page, origin, 'fi', code)
      expect(await page.locator('main').innerText()).toContain('Ensimmäinen mielipide')
    })
  })
})
