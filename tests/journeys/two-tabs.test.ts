import { describe, expect, test } from 'vitest'
import { openBrowser, productOrigin } from '../support/open-browser'
import { begin, findByCode, inPage, openToChange, press, sendAnswer, wordsToCopy } from '../support/resident'

const browser = await openBrowser()
const origin = productOrigin()

describe.each([
  { name: 'without JavaScript', options: { javaScriptEnabled: false, viewport: { width: 320, height: 640 } } },
  { name: 'with JavaScript', options: { javaScriptEnabled: true, viewport: { width: 1280, height: 900 } } },
])('a tab beside another one, $name,', ({ options }) => {
  test('withdraws and hands on only what lies in the answer of its own page when another one is opened meanwhile, and forgets a change that was saved', async () => {
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

      const bill = await sendAnswer(page, origin, 'fi', 'Sain väärän laskun.')
      const otherBill = await sendAnswer(page, origin, 'fi', 'Sain liian suuren laskun.')
      await findByCode(page, origin, 'fi', bill)
      await page.waitForURL(/\/mine$/)
      await findByCode(elsewhere, origin, 'fi', otherBill)
      await elsewhere.waitForURL(/\/mine$/)
      await press(page, 'agree')
      await page.waitForURL(/\/fi\/answers$/)
      for (const each of [bill, otherBill]) {
        await findByCode(page, origin, 'fi', each)
        await page.waitForURL(/\/mine$/)
        expect(await page.locator('main button[value=agree]').count()).toBe(1)
      }
      await press(page, 'agree')
      await page.waitForURL(/\/mine#to-feedback$/)
      expect(await page.locator('main button[value=agree]').count()).toBe(0)

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

  test('takes nothing away that was answered on the other one meanwhile, on the whole form and on a part', async () => {
    for (const way of ['all', 'part'] as const) {
      await inPage(browser, options, async (page) => {
        await begin(page, origin, 'fi', 'all')
        if (way === 'part') await page.goto(page.url().replace(/all$/, '4'))
        const elsewhere = await page.context().newPage()
        await elsewhere.goto(page.url().replace(/\/(?:all|4)$/, '/all'))
        await elsewhere.check('input[name=q1][value=lehtovaara]')
        await elsewhere.fill('[name=q7]', 'Kirjoitin tämän puhelimella')
        await press(elsewhere, 'later')
        await elsewhere.waitForURL(/\/saved$/)
        await page.fill('[name=q9]', '25')
        await press(page, way === 'all' ? 'send' : 'continue')
        await page.waitForURL(/\/check\?news=draft-changed$/)
        expect(await page.locator('.notice[role=status]').innerText()).toContain('toisella laitteella')
        const answers = (await page.locator('.review').allInnerTexts()).join(' ')
        for (const words of ['Lehtovaara', 'Kirjoitin tämän puhelimella', '25']) expect(answers).toContain(words)
        await press(page, 'send')
        await page.waitForURL(/\/receipt$/)
        expect(await page.locator('main').innerText()).toContain('Kirjoitin tämän puhelimella')
      })
    }
  })

  test('takes nothing away by putting a mistake right, either', async () => {
    await inPage(browser, options, async (page) => {
      await begin(page, origin, 'fi', 'all')
      await page.goto(page.url().replace(/all$/, '4'))
      const elsewhere = await page.context().newPage()
      await elsewhere.goto(page.url())
      await elsewhere.fill('[name=q7]', 'Kirjoitin tämän puhelimella')
      await press(elsewhere, 'later')
      await elsewhere.waitForURL(/\/saved$/)
      await page.fill('[name=q9]', 'tunti')
      await press(page, 'continue')
      await page.waitForSelector('.errors')
      expect(await page.inputValue('[name=q7]')).toBe('Kirjoitin tämän puhelimella')
      await page.fill('[name=q9]', '25')
      await press(page, 'continue')
      await page.waitForURL(/\/5$/)
      await page.goto(page.url().replace(/5$/, 'check'))
      expect(await page.locator('main').innerText()).toMatch(/Kirjoitin tämän puhelimella[\s\S]*\b25\b/)
    })
  })

  test('shows what was written on the other one meanwhile before something else comes in its place', async () => {
    for (const way of ['all', 'part'] as const) {
      await inPage(browser, options, async (page) => {
        await begin(page, origin, 'fi', 'all')
        if (way === 'part') await page.goto(page.url().replace(/all$/, '4'))
        const elsewhere = await page.context().newPage()
        await elsewhere.goto(page.url())
        await elsewhere.fill('[name=q7]', 'Kirjoitin tämän puhelimella')
        await elsewhere.fill('[name=q9]', '25')
        await press(elsewhere, 'later')
        await elsewhere.waitForURL(/\/saved$/)
        await page.fill('[name=q7]', 'Kirjoitin tämän koneella')
        const onward = way === 'all' ? 'send' : 'continue'
        await press(page, onward)
        await page.waitForSelector('textarea[readonly]')
        expect(await wordsToCopy(page)).toContain('Kirjoitin tämän puhelimella')
        expect(await page.inputValue('[name=q7]')).toBe('Kirjoitin tämän koneella')
        // What was left blank here and answered there is not taken away by sending once more.
        expect(await page.inputValue('[name=q9]')).toBe('25')
        await press(page, onward)
        await page.waitForURL(way === 'all' ? /\/receipt$/ : /\/5$/)
        if (way === 'part') await page.goto(page.url().replace(/5$/, 'check'))
        expect(await page.locator('main').innerText()).toMatch(/Kirjoitin tämän koneella[\s\S]*\b25\b/)
      })
    }
  })
})
