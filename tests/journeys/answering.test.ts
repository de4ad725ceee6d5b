import { readFile } from 'node:fs/promises'
import type { BrowserContextOptions } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { addresses } from '~/kernel/addresses'
import { LOCALES } from '~/kernel/locales'
import { textFor } from '~/platform/i18n/text-for'
import { openBrowser, productOrigin } from '../support/open-browser'
import { begin, changeLanguage, codeOn, findByCode, fitsWindow, IDENTITY_CODE, inPage, openToChange, OPEN_MATTER, press, sendAnswer } from '../support/resident'

const browser = await openBrowser()
const origin = productOrigin()
describe.each([
  { name: 'without JavaScript on a narrow phone', options: { javaScriptEnabled: false, viewport: { width: 320, height: 640 } } },
  { name: 'with JavaScript', options: { javaScriptEnabled: true, viewport: { width: 1280, height: 900 } } },
])('a resident answers $name', ({ options }) => {
  test('part by part, with mistakes, a change of language and a pause, to the receipt and back by the code', async () => {
    await inPage(browser, options, async (page) => {
      await begin(page, origin, 'fi', 'parts')
      await page.check('input[name=q1][value=lehtovaara]')
      await page.check('input[name=q2][value=reception]')
      await page.check('input[name=q2][value=none]')
      await press(page, 'continue')
      await page.waitForSelector('.errors')
      expect(await page.title()).toMatch(/^Virhe: /)
      expect(await page.locator('.errors').evaluate((summary) => summary === document.activeElement)).toBe(true)
      await page.uncheck('input[name=q2][value=none]')
      await press(page, 'continue')
      expect(await page.locator('.ask__part').innerText()).toContain('Osa 2 / 5')
      await page.check('input[name=q4][value=other]')
      await page.fill('[name="q4.text"]', 'Potkurilla')
      await press(page, 'continue')

      await page.selectOption('[name="q5.fast"]', '1')
      await page.locator('.langs button', { hasText: 'Svenska' }).first().click()
      await page.waitForURL(/\/sv\/.*\/3$/)
      expect(await page.inputValue('[name="q5.fast"]')).toBe('1')
      await page.locator('.langs button[value=fi]').click()
      await page.waitForURL(/\/fi\/.*\/3$/)
      await press(page, 'continue')

      await page.check('input[name=q6][value=support-changes]')
      await page.fill('[name=q7]', `Hetuni on ${IDENTITY_CODE}, tarkistakaa itse.`)
      await page.fill('[name=q9]', 'tunti')
      await press(page, 'later')
      await page.waitForSelector('.errors')
      expect(await page.title()).toMatch(/^Virhe: /)
      expect(await page.inputValue('[name=q7]')).toContain(IDENTITY_CODE)
      // With the script, nothing has been sent yet that the server could say more about.
      expect(await page.locator('.errors li').count()).toBe(options.javaScriptEnabled ? 1 : 2)
      await page.fill('[name=q7]', 'Bussi kulkee kaksi kertaa viikossa. <b>Oikeasti</b> 🚌')
      await press(page, 'later')
      await page.waitForURL(/\/saved$/)
      await finishElsewhere(options, await codeOn(page))
    })
  })

  test('all on one page, in plain language, and puts the receipt away', async () => {
    await inPage(browser, options, async (page) => {
      await begin(page, origin, 'fi-simple', 'all', 'osallisuus')
      await press(page, 'send')
      await page.waitForSelector('.errors')
      expect(await page.title()).toMatch(/^Virhe: /)
      await page.check('input[name=q1][value=association]')
      await page.fill('[name=q2]', 'Muistiyhdistys')
      // The plain-language form leaves the budget out until all questions are asked for.
      expect(await page.locator('[name="q8.peer"]').count()).toBe(0)
      await press(page, 'every')
      expect(await page.inputValue('[name=q2]')).toBe('Muistiyhdistys')
      await page.fill('[name="q8.peer"]', '60')
      await press(page, 'send')
      expect(await page.locator('.errors').innerText()).toContain('40')
      await page.fill('[name="q8.advice"]', '40')
      await press(page, 'send')
      await page.waitForURL(/\/receipt$/)
      expect(await page.locator('main').innerText()).toContain('Muistiyhdistys')
      await press(page, 'put-away')
      expect(await page.locator('.code').count()).toBe(0)
    })
  })

  test('a question that plain language leaves out, and finds what was typed as it was when all questions are shown', async () => {
    await inPage(browser, options, async (page) => {
      await begin(page, origin, 'fi', 'parts')
      await page.goto(page.url().replace(/\d$/, '4'))
      const answered = page.locator('input[name="q8.video"][value=well]')
      await page.check('input[name=q6][value=support-changes]')
      await answered.check()
      await changeLanguage(page, 'fi-simple')
      // What has been answered is there in plain language too: it is sent.
      expect(await answered.isChecked()).toBe(true)

      await begin(page, origin, 'fi-simple', 'parts')
      await page.goto(page.url().replace(/\d$/, '4'))
      expect(await answered.count()).toBe(0)
      await page.check('input[name=q6][value=support]')
      await page.fill('[name=q7]', 'Bussi ei kulje.')
      await press(page, 'every')
      await answered.waitFor()
      await page.waitForLoadState()
      await answered.check()
      expect(await page.isChecked('input[name=q6][value=support]')).toBe(true)
      expect(await page.inputValue('[name=q7]')).toBe('Bussi ei kulje.')
      expect(await page.locator('[data-kept-notice]').isVisible()).toBe(false)
      await press(page, 'continue')
      await page.waitForURL(/\/5$/)
      await page.goto(page.url().replace(/\d$/, '4'))
      expect(await answered.isChecked()).toBe(true)
    })
  })
})

/** Goes on with a saved answer on another device, sends it, and comes back to it by its codes. */
async function finishElsewhere(options: BrowserContextOptions, returnCode: string): Promise<void> {
  await inPage(browser, options, async (page) => {
    await findByCode(page, origin, 'fi', returnCode.toLowerCase().replaceAll('0', 'o'))
    await page.waitForURL(/\/answer\/\w+\/1$/)
    for (let part = 1; part <= 3; part += 1) await press(page, 'continue')
    expect(await page.inputValue('[name=q9]')).toBe('tunti')
    await page.fill('[name=q9]', '1,5')
    await press(page, 'continue')
    await press(page, 'continue')
    await page.waitForURL(/\/check$/)
    expect(await page.locator('main').innerText()).toContain('<b>Oikeasti</b> 🚌')
    await page.locator('.change a').first().click()
    await page.check('input[name=q1][value=kuusniemi]')
    await press(page, 'continue')
    await page.waitForURL(/\/check(?:#q1)?$/)
    expect(await page.locator('.review dd').first().innerText()).toBe('Kuusniemi')
    expect(await fitsWindow(page)).toBe(true)
    await press(page, 'send')
    await page.waitForURL(/\/receipt(?:#q1)?$/)
    expect(await page.locator('h1').innerText()).toMatch(/Kiitos\.\s+Vastauksesi on perillä\./)
    const [code, readCode] = [await codeOn(page), await codeOn(page, 1)]

    // Back, and the old address, lead to the receipt and never to a second answer.
    const receipt = page.url().replace(/#.*$/, '')
    await page.goBack()
    await page.goto(receipt.replace(/receipt$/, 'check'))
    expect(page.url()).toBe(receipt)

    await findByCode(page, origin, 'sv', readCode)
    await page.waitForURL(/\/sv\/answers\/mine$/)
    expect(await page.locator('a[href$="/mine/edit"]').count()).toBe(0)

    await findByCode(page, origin, 'fi', code.replaceAll(' ', '-'))
    await page.click('a[href$="/mine/edit"]')
    expect(await page.inputValue('[name="q4.text"]')).toBe('Potkurilla')
    await page.fill('[name=q7]', 'Uusi mielipide')
    await press(page, 'save')
    await page.waitForURL(/\/mine\?saved$/)
    expect(await page.locator('main').innerText()).toContain('Uusi mielipide')
    await page.click('a[href$="/mine/withdraw"]')
    await press(page, 'withdraw')
    await page.waitForURL(/\/mine$/)
    expect(await page.locator('main').innerText()).toContain('Vastaus on peruutettu')
  })
}

test.each(LOCALES)('an answer goes its whole way in %s', async (locale) => {
  await inPage(browser, { javaScriptEnabled: false, viewport: { width: 390, height: 800 } }, async (page) => {
    const t = textFor(locale, 'answers')
    const code = await sendAnswer(page, origin, locale, `Ensimmäiset sanat: ${locale}`)
    expect(await page.locator('html').getAttribute('lang')).toBe(locale)
    expect(await page.locator('h1').innerText()).toContain(t('receipt.arrived'))
    await openToChange(page, origin, locale, code)
    expect(await page.locator('h1').innerText()).toBe(t('edit.title'))
    await page.fill('[name=q7]', `Toiset sanat: ${locale}`)
    await press(page, 'save')
    await page.waitForURL(/saved$/)
    expect(await page.locator('main').innerText()).toContain(`Toiset sanat: ${locale}`)
    await page.click('a[href$="/mine/withdraw"]')
    await press(page, 'withdraw')
    await page.waitForURL(/\/mine$/)
    expect(await page.locator('main').innerText()).toContain(t('own.withdrawn'))
    expect(await page.locator('html').getAttribute('lang')).toBe(locale)
  })
})

test('the keyboard alone is enough', async () => {
  await inPage(browser, { javaScriptEnabled: false, viewport: { width: 390, height: 800 } }, async (page) => {
    const tabTo = async (selector: string) => {
      for (let steps = 0; steps < 80; steps += 1) {
        if (await page.locator(selector).first().evaluate((element) => element === document.activeElement)) return
        await page.keyboard.press('Tab')
      }
      throw new Error(`Tab never reaches ${selector}`)
    }
    const enterOn = async (selector: string, address: RegExp) => {
      await tabTo(selector)
      await page.keyboard.press('Enter')
      await page.waitForURL(address)
    }
    await page.goto(`${origin}${addresses.answerStart('fi', OPEN_MATTER)}`)
    await enterOn('main button[value=parts]', /\/1$/)
    await tabTo('input[name=q1]')
    await page.keyboard.press('ArrowDown')
    await tabTo('input[name=q2]')
    await page.keyboard.press('Space')
    await enterOn('main button[value=continue]', /\/2$/)
    await enterOn('main button[value=continue]', /\/3$/)
    await enterOn('main button[value=continue]', /\/4$/)
    await tabTo('[name=q9]')
    await page.keyboard.type('45')
    // Enter in a field goes on; it presses no button of the language menu.
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/fi\/.*\/5$/)
    await enterOn('main button[value=continue]', /\/check$/)
    await enterOn('main button[value=send]', /\/receipt$/)
  })
})

test('the code can be mailed and an address given, and neither leads to the other', async () => {
  await inPage(browser, { javaScriptEnabled: false }, async (page) => {
    await begin(page, origin, 'en', 'all')
    await page.check('input[name=q1][value=aallonranta]')
    await press(page, 'send')
    await page.waitForURL(/\/receipt$/)
    const [receipt, code] = [page.url(), await codeOn(page)]

    await page.click('a[href$="/receipt-mail"]')
    await page.fill('#email', 'not an address')
    await page.click('main form button')
    await page.waitForSelector('.errors')
    expect(await page.title()).toMatch(/^Error: /)
    await page.fill('#email', 'resident@example.example')
    await page.click('main form button')
    await page.waitForURL(/sent$/)
    await page.goto(`${origin}/demo/outbox?language=en`)
    expect((await page.locator('main').innerText()).replace(/\s+/g, ' ')).toContain(code)

    await page.goto(receipt)
    const [asked] = await Promise.all([page.waitForRequest(/keep-in-touch/), page.click('a[href$="/keep-in-touch"]')])
    expect(asked.headers().referer).toBeUndefined()
    await page.fill('#email', 'resident@example.example')
    await page.check('input[value=summary]')
    await page.click('main form button')
    await page.waitForURL(/done$/)
  })
})

test('the receipt is a file that opens by itself', async () => {
  await inPage(browser, { javaScriptEnabled: false, acceptDownloads: true }, async (page) => {
    await begin(page, origin, 'fi', 'all')
    await page.fill('[name=q10]', 'Naapurin <script>alert(1)</script>')
    await press(page, 'send')
    await page.waitForURL(/\/receipt$/)
    const code = await codeOn(page)
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('a[download]')])
    expect(download.suggestedFilename()).toBe('vastaus-lahipalvelut.html')
    const text = await readFile((await download.path()), 'utf8')
    expect(text).toContain(code)
    expect(text).toContain('Naapurin &#60;script&#62;')
  })
})

test('another form’s fields and an unknown option are refused with everything kept', async () => {
  await inPage(browser, { javaScriptEnabled: true }, async (page) => {
    await begin(page, origin, 'fi', 'parts')
    await page.check('input[name=q1][value=kuusniemi]')
    await page.locator('input[name=q1][value=kuusniemi]').evaluate((input: HTMLInputElement) => {
      input.value = 'atlantis'
      const foreign = Object.assign(document.createElement('input'), { type: 'hidden', name: 'q77', value: 'x' })
      input.form!.append(foreign)
    })
    await press(page, 'continue')
    await page.waitForSelector('.errors')
    expect(await page.title()).toMatch(/^Virhe: /)
    expect(await page.locator('.errors li').count()).toBe(2)
  })
})
