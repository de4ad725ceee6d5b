import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { enterAs, fillDay, invite, letterTo, send, words } from '../support/administrator'
import { openBrowser, productOrigin } from '../support/open-browser'
import { inPage } from '../support/resident'

const browser = await openBrowser()
const origin = productOrigin()
const early = `${origin}/fi/official/consultations/lahipalvelut-varhainen`

/** Follows the letter of invitation to the sign-in page, and the link that is then mailed. */
async function signInByMail(page: Page, email: string): Promise<void> {
  const [, signIn] = await letterTo(page, email, /https?:\/\/[^/\s]+(\/fi\/sign-in)(?!\/)/)
  await page.goto(`${origin}${signIn}`)
  await page.fill('#email', email)
  await page.locator('main form').first().locator('button').click()
  await page.waitForURL(/sent=1/)
  const [, link] = await letterTo(page, email, /https?:\/\/[^/\s]+(\/fi\/sign-in\/[\w-]{43})/)
  await page.goto(`${origin}${link}`)
  await page.locator('main form button').click()
  await page.waitForURL(/\/(official|association|admin)$/)
}

let number = 0

describe.each([
  { name: 'without JavaScript on a narrow phone', options: { javaScriptEnabled: false, viewport: { width: 320, height: 640 } } },
  { name: 'with JavaScript', options: { javaScriptEnabled: true, viewport: { width: 1280, height: 900 } } },
])('people and their roles $name', ({ options }) => {
  const somebody = () => {
    number += 1
    return { name: `Kutsuttu ${number} Korhonen`, email: `kutsuttu.${number}@jarvirannikko.example` }
  }

  test('invites somebody who signs in by mail; a role that is ended is lost at once, and the end of their time signs them out', async () => {
    const person = somebody()
    await inPage(browser, options, async (admin) => {
      await enterAs(admin, 'Mikko Saarinen')
      await admin.goto(`${origin}/fi/admin/people/invite`)
      await admin.fill('[name=name]', person.name)
      await admin.fill('[name=email]', 'ei osoite')
      await fillDay(admin, 'endsOn', ['31', '2', '2027'])
      await send(admin, 'Lähetä kutsu')
      expect(await admin.title()).toMatch(/^Virhe: /)
      expect(await admin.locator('.errors a').count()).toBe(4)
      expect([await admin.inputValue('[name=name]'), await admin.inputValue('[name=email]'), await admin.inputValue('[name="endsOn.day"]')]).toEqual([person.name, 'ei osoite', '31'])

      const page = await invite(admin, { ...person, roles: ['analyst', 'advisory-member'] })
      expect(await words(admin)).toContain('Hänelle lähtee kirje')
      await inPage(browser, options, async (invited) => {
        await signInByMail(invited, person.email)
        await invited.goto(`${early}/answers`)
        expect(await invited.locator('h1').innerText()).toContain('vastauks')

        await admin.locator('tr', { hasText: 'vastausten lukija' }).locator('a').click()
        await send(admin, 'Tallenna viimeinen päivä')
        expect(await admin.locator('.errors').innerText()).toContain('Valitse, milloin rooli päättyy')
        await admin.check('[name=when][value=now]')
        await send(admin, 'Tallenna viimeinen päivä')
        expect(await words(admin)).toContain('Roolin viimeinen päivä on tallennettu')
        expect((await invited.goto(`${early}/answers`))?.status()).toBe(403)
        expect((await invited.goto(`${early}/results`))?.status()).toBe(200)

        await admin.check('[name=roles][value=analyst]')
        await fillDay(admin, 'endsOn', ['31', '12', '2030'])
        await send(admin, 'Anna roolit')
        expect((await invited.goto(`${early}/answers`))?.status()).toBe(200)

        await admin.goto(`${origin}${page}/end`)
        await send(admin, 'Päätä aika')
        expect(await words(admin)).toContain('Käyttäjän aika on päätetty')
        await invited.goto(`${early}/results`)
        expect(invited.url()).toContain('/sign-in?to=')
      })
      await admin.goto(`${origin}/fi/admin/people?q=${encodeURIComponent(person.name)}`)
      expect(await words(admin)).toContain('Tällä haulla ei löytynyt käyttäjiä')
      await admin.selectOption('[name=state]', 'ended')
      await send(admin, 'Etsi')
      expect(await words(admin)).toContain(person.name)
    })
  })

  test('makes an administrator with two people only', async () => {
    const person = somebody()
    const request = await inPage(browser, options, async (first) => {
      await enterAs(first, 'Mikko Saarinen')
      const page = await invite(first, { ...person, roles: ['auditor'] })
      await first.locator('a', { hasText: 'Pyydä pääkäyttäjän oikeuksia' }).click()
      await send(first, 'Lähetä pyyntö')
      expect(await words(first)).toContain('Toinen pääkäyttäjä päättää siitä')
      await first.locator('a', { hasText: 'Katso pyyntö' }).click()
      await first.waitForLoadState()
      expect(await words(first)).toContain('Teit pyynnön itse')
      expect(await first.locator('button[value=grant]').count()).toBe(0)
      // Sending the form by hand is no way around it either.
      const address = first.url()
      const forced = await first.request.post(address, { form: { do: 'grant' }, headers: { origin } })
      expect(forced.status()).toBe(409)
      expect((await first.goto(`${origin}${page}`))?.status()).toBe(200)
      expect(await first.locator('table').innerText()).not.toContain('pääkäyttäjä')
      return address
    })
    await inPage(browser, options, async (second) => {
      await enterAs(second, 'Anna Lindholm')
      const [, link] = await letterTo(second, 'anna.lindholm@jarvirannikko.example', new RegExp(`(/sv/admin/requests/${request.split('/').at(-1)})`))
      await second.goto(`${origin}${link!.replace('/sv/', '/fi/')}`)
      expect(await words(second)).toContain('Mikko Saarinen')
      await send(second, 'Hyväksy')
      expect(await words(second)).toContain('Käyttäjä on nyt pääkäyttäjä')
      await second.goto(request)
      expect(await words(second)).toContain('Hyväksytty')
    })
    await inPage(browser, options, async (third) => {
      await enterAs(third, person.name)
      expect((await third.goto(`${origin}/fi/admin/settings`))?.status()).toBe(200)
      // Nobody changes their own roles.
      await third.goto(`${origin}/fi/admin/people?q=${encodeURIComponent(person.name)}`)
      await third.locator('main table a').click()
      await third.waitForLoadState()
      expect(await words(third)).toContain('Tämä on oma sivusi')
      expect(await third.locator('main form').count()).toBe(0)
    })
  })
})
