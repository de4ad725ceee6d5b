import { describe, expect, test } from 'vitest'
import { addresses } from '~/kernel/addresses'
import { findDemoThings } from '../accessibility/things'
import { openBrowser, productOrigin } from '../support/open-browser'
import { changeLanguage, inPage, press } from '../support/resident'

const browser = await openBrowser()
const origin = productOrigin()

describe.each([
  { name: 'without JavaScript', options: { javaScriptEnabled: false, viewport: { width: 320, height: 640 } } },
  { name: 'with JavaScript', options: { javaScriptEnabled: true, viewport: { width: 1280, height: 900 } } },
])('what was typed comes along when the language is changed, $name', ({ options }) => {
  test('in a remark on accessibility', async () => {
    await inPage(browser, options, async (page) => {
      await page.goto(`${origin}${addresses.accessibilityFeedback('fi', '/fi/consultations')}`)
      await changeLanguage(page, 'sv')
      expect(page.url()).toBe(`${origin}${addresses.accessibilityFeedback('sv', '/fi/consultations')}`)
      await page.fill('#text', 'Nappi ei näy.\nEn löydä sitä.')
      await page.fill('#email', 'resident@example')
      await changeLanguage(page, 'en-simple')
      expect(await page.title()).not.toMatch(/^Error/)
      expect(await page.locator('.errors').count()).toBe(0)
      expect([await page.inputValue('#text'), await page.inputValue('#page'), await page.inputValue('#email')]).toEqual(['Nappi ei näy.\nEn löydä sitä.', '/fi/consultations', 'resident@example'])
      await page.click('main form button')
      await page.waitForSelector('.errors')
      expect(await page.title()).toMatch(/^Error: /)
      await changeLanguage(page, 'fi')
      expect(await page.locator('.errors').count()).toBe(0)
      await page.fill('#email', '')
      await page.click('main form button')
      await page.waitForURL(/\/fi\/accessibility\/feedback\?sent$/)
      // There is no form any more: the menu has links again.
      await page.locator('.langs a[hreflang=sv]').first().click()
      await page.waitForURL(/\/sv\/accessibility\/feedback\?sent/)
    })
  })

  test('on the page of one’s own data, whichever field was begun; Enter goes by that field', async () => {
    await inPage(browser, options, async (page) => {
      await page.goto(`${origin}${addresses.myData('fi')}`)
      await page.fill('#code', 'K7MT 4RPX')
      await page.fill('#email', 'nobody')
      await changeLanguage(page, 'sv')
      expect([await page.inputValue('#code'), await page.inputValue('#email')]).toEqual(['K7MT 4RPX', 'nobody'])
      expect(await page.locator('.errors').count()).toBe(0)
      await press(page, 'contact')
      expect(await page.locator('.errors a').getAttribute('href')).toBe('#email')
      expect(await page.inputValue('#code')).toBe('K7MT 4RPX')
      await page.press('#code', 'Enter')
      await page.waitForSelector('.errors a[href="#code"]')
      await changeLanguage(page, 'fi-simple')
      await page.fill('#code', '')
      await page.fill('#email', 'nobody@resident.example')
      await page.press('#email', 'Enter')
      await page.waitForURL(/\/fi-simple\/my-data\?removed$/)
    })
  })

  test('in the name of one’s own account, which stays as it was until it is saved', async () => {
    await inPage(browser, options, async (page) => {
      await page.goto(`${origin}${addresses.signIn('fi', addresses.myDataAccount('fi'))}`)
      await page.locator('main').getByRole('button', { name: /Veikko Salo/ }).click()
      await page.waitForURL(/\/my-data\/account$/)
      await page.fill('#displayName', 'Veikko Uusi')
      await page.selectOption('#locale', 'en')
      await changeLanguage(page, 'sv')
      expect([await page.inputValue('#displayName'), await page.inputValue('#locale')]).toEqual(['Veikko Uusi', 'en'])
      await page.goto(page.url())
      expect(await page.inputValue('#displayName')).toBe('Veikko Salo')
    })
  })

  test('where one signs in: an address, and the code of a letter', async () => {
    await inPage(browser, options, async (page) => {
      await page.goto(`${origin}${addresses.signIn('fi', addresses.account('fi'))}`)
      await page.fill('#email', 'resident@example')
      await changeLanguage(page, 'sv')
      expect(page.url()).toBe(`${origin}${addresses.signIn('sv', addresses.account('fi'))}`)
      expect(await page.inputValue('#email')).toBe('resident@example')
      expect(await page.locator('.errors').count()).toBe(0)
      await page.press('#email', 'Enter')
      await page.waitForSelector('.errors')
      await changeLanguage(page, 'fi')
      expect(await page.inputValue('#email')).toBe('resident@example')

      await page.goto(`${origin}${addresses.signInSent('fi')}`)
      await page.fill('#code', 'K7MT 4RPX')
      await changeLanguage(page, 'en')
      expect(await page.inputValue('#code')).toBe('K7MT 4RPX')
      expect(await page.locator('.errors').count()).toBe(0)
      await page.press('#code', 'Enter')
      await page.waitForSelector('.errors')
      expect(await page.inputValue('#code')).toBe('K7MT 4RPX')
    })
  })

  test('when an association asks for another look, even after the sign-in has ended', async () => {
    const { cookies, association, givenStatement, statementAction } = await findDemoThings()
    const [name, value] = cookies.representative.split(/=(.*)/s) as [string, string]
    await inPage(browser, options, async (page) => {
      await page.context().addCookies([{ name, value, url: origin }])
      await page.goto(`${origin}${addresses.associationAppeal('fi', association, givenStatement, statementAction)}`)
      await page.fill('#words', 'Miksi?\nSiinä ei ole kenenkään nimeä.')
      await changeLanguage(page, 'sv')
      expect(await page.inputValue('#words')).toBe('Miksi?\nSiinä ei ole kenenkään nimeä.')
      expect(await page.locator('.errors').count()).toBe(0)
      await page.context().clearCookies({ name })
      await changeLanguage(page, 'fi')
      expect(await page.locator('h1').innerText()).toContain('Tekstisi on tallessa')
      await page.context().addCookies([{ name, value, url: origin }])
      await page.locator('main form button').click()
      await page.waitForSelector('#words')
      expect(await page.inputValue('#words')).toBe('Miksi?\nSiinä ei ole kenenkään nimeä.')
    })
  })
})
