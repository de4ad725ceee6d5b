import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { addresses } from '~/kernel/addresses'
import { findDemoThings } from '../accessibility/things'
import { openBrowser, productOrigin } from '../support/open-browser'
import { begin, changeLanguage, codeOn, findByCode, IDENTITY_CODE, inPage, openToChange, press, sendAnswer, wordsToCopy } from '../support/resident'

const browser = await openBrowser()
const origin = productOrigin()

describe.each([
  { name: 'without JavaScript', options: { javaScriptEnabled: false, viewport: { width: 320, height: 640 } } },
  { name: 'with JavaScript', options: { javaScriptEnabled: true, viewport: { width: 1280, height: 900 } } },
])('no word is lost $name', ({ options }) => {
  test('when an answer is changed for longer than half an hour', async () => {
    await inPage(browser, options, async (page) => {
      const code = await sendAnswer(page, origin, 'fi', 'Ensimmäinen mielipide')
      await openToChange(page, origin, 'fi', code)
      await page.check('input[name=q1][value=kuusniemi]')
      await page.fill('[name=q7]', 'Toinen mielipide, pitkään mietitty')
      // What half an hour does.
      await page.context().clearCookies({ name: 'found-answer' })
      await press(page, 'save')
      await page.waitForSelector('[name=answer_code]')
      expect(await wordsToCopy(page)).toMatch(/Kuusniemi[\s\S]*Toinen mielipide, pitkään mietitty/)
      await press(page, 'save')
      await page.waitForSelector('.errors')
      expect(await page.title()).toMatch(/^Virhe: /)
      await page.fill('#answer_code', 'K7MT 4RPX')
      await press(page, 'save')
      expect(await page.locator('.errors').innerText()).toContain('ei löytynyt')
      await changeLanguage(page, 'sv')
      expect(await page.locator('h1').innerText()).toBe('Skriv din kod en gång till')
      expect(await wordsToCopy(page)).toContain('Toinen mielipide, pitkään mietitty')
      await page.fill('#answer_code', code.toLowerCase())
      await press(page, 'save')
      await page.waitForURL(/\/sv\/answers\/mine\?saved$/)
      expect(await page.locator('main').innerText()).toContain('Toinen mielipide, pitkään mietitty')
      await page.goto(`${origin}${addresses.ownAnswerEdit('sv')}`)
      expect(await page.isChecked('input[name=q1][value=kuusniemi]')).toBe(true)
    })
  })

  test('when another look at a hidden part is asked for longer than half an hour, or another answer is opened meanwhile', async () => {
    const { code, hiddenAction } = await findDemoThings()
    await inPage(browser, options, async (page) => {
      const other = await sendAnswer(page, origin, 'fi', 'Jonkun toisen mielipide')
      await findByCode(page, origin, 'fi', code)
      await page.waitForURL(/\/answers\/mine$/)
      await page.click(`a[href$="/appeal/${hiddenAction}"]`)
      await page.fill('#words', 'Bussi ei ole kenenkään nimi.')
      const elsewhere = await page.context().newPage()
      await findByCode(elsewhere, origin, 'fi', other)
      await elsewhere.waitForURL(/\/answers\/mine$/)
      await press(page, 'appeal')
      await page.waitForSelector('#answer_code')
      expect(await page.title()).not.toMatch(/^Virhe/)
      expect(await page.inputValue('#words')).toBe('Bussi ei ole kenenkään nimi.')
      // What half an hour does.
      await page.context().clearCookies({ name: 'found-answer' })
      await press(page, 'appeal')
      await page.waitForSelector('.errors')
      expect(await page.title()).toMatch(/^Virhe: /)
      await page.fill('#answer_code', other)
      await press(page, 'appeal')
      await page.locator('.errors', { hasText: 'ei löytynyt' }).waitFor()
      await page.fill('#words', 'Bussi ei ole kenenkään nimi, vaan bussi.')
      await changeLanguage(page, 'sv')
      expect(await page.locator('h1').innerText()).toBe('Skriv din kod så skickas begäran')
      expect(await page.locator('.errors').count()).toBe(0)
      expect(await page.inputValue('#words')).toBe('Bussi ei ole kenenkään nimi, vaan bussi.')
      await page.fill('#answer_code', code.toLowerCase())
      await page.fill('#words', '')
      await press(page, 'appeal')
      await page.waitForSelector('.errors a[href="#words"]')
      await page.fill('#words', 'Bussi ei ole kenenkään nimi, vaan bussi.')
      await press(page, 'appeal')
      await page.waitForURL(/\/sv\/answers\/mine#hidden$/)
      expect(await page.locator('main').innerText()).toContain('Du bad om ny granskning')
    })
  })

  test('when an answer is withdrawn, or another one opened, while it is being changed', async () => {
    await inPage(browser, options, async (page) => {
      const code = await sendAnswer(page, origin, 'fi', 'Ensimmäinen mielipide')
      const other = await sendAnswer(page, origin, 'fi', 'Jonkun toisen mielipide')
      await openToChange(page, origin, 'fi', code)
      await page.fill('[name=q7]', 'Muutettu mielipide')
      const elsewhere = await page.context().newPage()
      await findByCode(elsewhere, origin, 'fi', other)
      await press(page, 'save')
      await page.waitForSelector('[name=answer_code]')
      await elsewhere.goto(`${origin}${addresses.ownAnswer('fi')}`)
      expect(await elsewhere.locator('main').innerText()).toContain('Jonkun toisen mielipide')

      await findByCode(elsewhere, origin, 'fi', code)
      await elsewhere.click('a[href$="/mine/withdraw"]')
      await press(elsewhere, 'withdraw')
      await elsewhere.waitForURL(/\/mine$/)
      await page.fill('#answer_code', code)
      await press(page, 'save')
      expect(await page.locator('h1').innerText()).toBe('Vastaus on peruutettu')
      expect(await wordsToCopy(page)).toContain('Muutettu mielipide')
    })
  })

  test('when the language is changed while an answer is being changed', async () => {
    await inPage(browser, options, async (page) => {
      await openToChange(page, origin, 'fi', await sendAnswer(page, origin, 'fi', 'Ensimmäinen mielipide'))
      await page.fill('[name=q7]', 'Vielä tallentamatta')
      await page.check('input[name=q2][value=reception]')
      await changeLanguage(page, 'en-simple')
      expect(await page.locator('h1').innerText()).toBe('Change your answer')
      expect(await page.title()).not.toMatch(/^Error/)
      expect(await page.inputValue('[name=q7]')).toBe('Vielä tallentamatta')
      expect(await page.isChecked('input[name=q2][value=reception]')).toBe(true)
      await page.fill('[name=q9]', 'an hour')
      await press(page, 'save')
      await page.waitForSelector('.errors')
      expect(await page.title()).toMatch(/^Error: /)
      await changeLanguage(page, 'fi')
      expect(await page.inputValue('[name=q9]')).toBe('an hour')
      await page.fill('[name=q9]', '60')
      await press(page, 'save')
      await page.waitForURL(/saved$/)
      expect(await page.locator('main').innerText()).toContain('Vielä tallentamatta')
    })
  })

  test('when the form of an answer that was sent is gone back to, changed and sent again', async () => {
    await inPage(browser, options, async (page) => {
      await begin(page, origin, 'fi', 'all')
      const form = page.url()
      await page.fill('[name=q7]', 'Ensimmäinen mielipide')
      await press(page, 'send')
      await page.waitForURL(/\/receipt$/)
      const code = await codeOn(page)
      await page.goBack()
      // A browser that keeps no page of its own asks for it anew and is led to the receipt: then the form was open elsewhere.
      if (page.url() !== form) await openSentForm(page, form)
      await page.fill('[name=q7]', 'Parempi mielipide')
      await press(page, 'send')
      await page.waitForSelector('textarea[readonly]')
      expect(await page.locator('h1').innerText()).toBe('Vastauksesi on jo lähetetty')
      expect(await wordsToCopy(page)).toContain('Parempi mielipide')
      await changeLanguage(page, 'sv')
      expect(await page.locator('h1').innerText()).toBe('Ditt svar är redan skickat')
      expect(await wordsToCopy(page)).toContain('Parempi mielipide')
      await findByCode(page, origin, 'fi', code)
      expect(await page.locator('main').innerText()).toContain('Ensimmäinen mielipide')
    })
  })

  test('when it must not be kept, whichever button is pressed', async () => {
    await inPage(browser, options, async (page) => {
      await begin(page, origin, 'fi', 'all')
      const told = async (words: string) => {
        await page.waitForSelector('.errors')
        expect(await page.inputValue('[name=q7]')).toContain('tarkistakaa')
        expect(await page.locator('.errors').innerText()).toContain(words)
      }
      for (const intent of ['later', 'parts']) {
        await page.fill('[name=q7]', `Hetuni on ${IDENTITY_CODE.replace('-', '  -')}, tarkistakaa.`)
        await press(page, intent)
        await told('Muut vastauksesi ovat tallessa')
      }
      // It is told in the language that was chosen.
      await changeLanguage(page, 'sv')
      await told('Dina andra svar finns kvar')
      await changeLanguage(page, 'fi')
      await told('Muut vastauksesi ovat tallessa')
      await page.fill('[name=q7]', '')
      await page.fill('[name=q9]', IDENTITY_CODE)
      await press(page, 'later')
      await page.waitForSelector('.errors')
      expect(await page.locator('#q9-error').innerText()).toContain('henkilötunnus')
      await page.fill('[name=q9]', '')
      await page.fill('[name=q7]', 'x'.repeat(40_001))
      await press(page, 'later')
      await page.waitForSelector('.errors')
      expect((await page.inputValue('[name=q7]')).length).toBe(40_001)
    })
  })

  test('when a follow-up question is answered without its choice: it is told before sending', async () => {
    await inPage(browser, options, async (page) => {
      await begin(page, origin, 'fi', 'all', 'osallisuus')
      await page.check('input[name=q1][value=resident]')
      await page.fill('[name=q2]', 'Muistiyhdistys')
      await press(page, 'send')
      await page.waitForURL(/\/check$/)
      const notice = await page.locator('section[aria-labelledby=send] .notice').first().innerText()
      expect(notice).toContain('Emme lähetä tätä vastausta')
      expect(notice).toMatch(/Kohta: .*(?:järjestö|yhteisö|yhdisty)/i)
      expect(await page.locator('.review').first().innerText()).toMatch(/Tätä emme lähetä\s+Muistiyhdistys/)
      await press(page, 'send')
      await page.waitForURL(/\/receipt$/)
      const code = await codeOn(page)
      await openToChange(page, origin, 'fi', code)
      await page.fill('[name=q2]', 'Muistiyhdistys')
      await press(page, 'save')
      expect(await page.locator('.notice').first().innerText()).toContain('Muutoksia ei ole vielä tallennettu')
      expect(await page.inputValue('[name=q2]')).toBe('Muistiyhdistys')
      await press(page, 'save-without')
      await page.waitForURL(/saved$/)
    })
  })

  test('of a code or an e-mail address when the language is changed', async () => {
    await inPage(browser, options, async (page) => {
      await page.goto(`${origin}${addresses.findAnswer('fi')}`)
      await page.fill('#code', 'K7MT 4RPX')
      await changeLanguage(page, 'sv')
      expect(await page.inputValue('#code')).toBe('K7MT 4RPX')
      await page.click('main form button')
      await page.waitForSelector('.errors')
      await changeLanguage(page, 'en-simple')
      expect(await page.inputValue('#code')).toBe('K7MT 4RPX')
      expect(await page.locator('.errors').count()).toBe(0)
      await page.fill('#code', '')
      await changeLanguage(page, 'fi')
      expect(page.url()).toBe(`${origin}${addresses.findAnswer('fi')}`)

      await page.goto(`${origin}${addresses.contactOptIn('fi', 'lahipalvelut')}`)
      const form = await page.inputValue('main input[name=id]')
      await page.fill('#email', 'resident@example')
      await page.check('input[value=panel]')
      await changeLanguage(page, 'sv')
      expect(await page.inputValue('main input[name=id]')).toBe(form)
      expect(await page.inputValue('#email')).toBe('resident@example')
      expect(await page.isChecked('input[value=panel]')).toBe(true)

      await sendAnswer(page, origin, 'fi', 'Sanoja')
      await page.click('a[href$="/receipt-mail"]')
      await page.fill('#email', 'resident@example')
      await changeLanguage(page, 'sv')
      expect(await page.inputValue('#email')).toBe('resident@example')
    })
  })
})

test('when it holds signs that cannot be kept, however the form is sent', async () => {
  await inPage(browser, { javaScriptEnabled: false }, async (page) => {
    await begin(page, origin, 'fi', 'all')
    for (const body of [{ form: { q7: 'Bussi\0 ei kulje' } }, { multipart: { q7: 'Bussi\0 ei kulje' } }]) {
      const answer = await page.request.post(page.url(), { ...body, headers: { origin } })
      expect(answer.status()).toBe(422)
      expect(await answer.text()).toContain('Bussi ei kulje')
    }
    const unreadable = await page.request.post(page.url(), { data: '{}', headers: { origin, 'content-type': 'application/json' } })
    expect(unreadable.status()).toBe(422)
  })
})

test('an answer that is open on this device stays open for half an hour after each visit', async () => {
  await inPage(browser, { javaScriptEnabled: false }, async (page) => {
    const { code, hiddenAction } = await findDemoThings()
    await findByCode(page, origin, 'fi', code)
    await page.waitForURL(/\/answers\/mine$/)
    const opened = async () => (await page.context().cookies()).find(({ name }) => name === 'found-answer')!
    let before = await opened()
    for (const address of [addresses.ownAnswer('fi'), addresses.ownAnswerEdit('fi'), addresses.ownAnswerWithdraw('fi'), addresses.ownAnswerAppeal('fi', hiddenAction)]) {
      await page.goto(`${origin}${address}`)
      expect(page.url()).toBe(`${origin}${address}`)
      const after = await opened()
      expect(after.value).not.toBe(before.value)
      expect(after.expires).toBeGreaterThanOrEqual(before.expires)
      before = after
    }
  })
})

test('with the script, the text of an option that is not chosen is not sent, and never hidden with its error', async () => {
  await inPage(browser, { javaScriptEnabled: true }, async (page) => {
    await begin(page, origin, 'fi', 'all')
    const text = page.locator('[name="q4.text"]')
    await page.check('input[name=q4][value=other]')
    await text.fill('x'.repeat(201))
    await press(page, 'check')
    await page.waitForSelector('.errors')
    await page.check('input[name=q4][value=bus]')
    expect(await text.isVisible()).toBe(true)
    await page.check('input[name=q4][value=other]')
    await text.fill('Potkurilla')
    await press(page, 'check')
    await page.waitForURL(/\/check$/)
    await page.goto(page.url().replace(/check$/, 'all'))
    await page.check('input[name=q4][value=bus]')
    expect(await text.isVisible()).toBe(false)
    await press(page, 'check')
    await page.waitForURL(/\/check$/)
    expect(await page.locator('main').innerText()).not.toContain('Potkurilla')
  })
})

/** A form that was open before its answer was sent, as another window of the browser shows it. */
async function openSentForm(page: Page, form: string): Promise<void> {
  const another = new URL(form)
  await page.goto(`${another.origin}${another.pathname.replace(/\/answer\/.*$/, '/answer')}`)
  await press(page, 'all')
  await page.waitForURL(/\/all$/)
  await page.locator('#answer-form').evaluate((element, address) => element.setAttribute('action', address), another.pathname)
}
