import type { BrowserContextOptions, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { openBrowser, productOrigin } from '../support/open-browser'

const browser = await openBrowser()
const origin = productOrigin()
const early = `${origin}/fi/official/consultations/lahipalvelut-varhainen`

async function inPage<T>(options: BrowserContextOptions, walk: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  const failures: string[] = []
  page.on('pageerror', (error) => failures.push(String(error)))
  try {
    const value = await walk(page)
    expect(failures).toEqual([])
    return value
  } finally {
    await context.close()
  }
}

async function enterAs(page: Page, name: string): Promise<void> {
  await page.goto(`${origin}/fi/sign-in`)
  await page.locator('main').getByRole('button', { name: new RegExp(name) }).click()
  await page.waitForURL(/\/(association|official|admin)/)
}

const words = async (page: Page) => await page.locator('main').innerText()
const send = async (page: Page, name: string) => {
  await page.locator('main').getByRole('button', { name, exact: true }).click()
  await page.waitForLoadState()
}

/** Waits for a letter of the demonstration to somebody and gives its text. */
async function letterTo(page: Page, email: string, pattern: RegExp): Promise<RegExpExecArray> {
  for (let tries = 0; tries < 60; tries += 1) {
    await page.goto(`${origin}/demo/outbox`)
    for (const letter of await page.locator('article', { hasText: email }).allInnerTexts()) {
      const found = pattern.exec(letter)
      if (found) return found
    }
    await page.waitForTimeout(250)
  }
  throw new Error(`No letter to ${email} says ${pattern.source}`)
}

async function fillDay(page: Page, name: string, [day, month, year]: [string, string, string]): Promise<void> {
  for (const [part, value] of [['day', day], ['month', month], ['year', year]] as const) await page.fill(`[name="${name}.${part}"]`, value)
}

async function invite(page: Page, person: { name: string; email: string; roles: string[] }): Promise<string> {
  await page.goto(`${origin}/fi/admin/people/invite`)
  await page.fill('[name=name]', person.name)
  await page.fill('[name=email]', person.email)
  await page.selectOption('[name=locale]', 'fi')
  for (const role of person.roles) await page.check(`[name=roles][value=${role}]`)
  await send(page, 'Lähetä kutsu')
  await page.waitForURL(/\/people\/[0-9a-f-]{36}\?done=invited/)
  return new URL(page.url()).pathname
}

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
])('administration $name', ({ options }) => {
  const somebody = () => {
    number += 1
    return { name: `Kutsuttu ${number} Korhonen`, email: `kutsuttu.${number}@jarvirannikko.example` }
  }

  test('invites somebody who signs in by mail; a role that is ended is lost at once, and the end of their time signs them out', async () => {
    const person = somebody()
    await inPage(options, async (admin) => {
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
      await inPage(options, async (invited) => {
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
    const request = await inPage(options, async (first) => {
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
    await inPage(options, async (second) => {
      await enterAs(second, 'Anna Lindholm')
      const [, link] = await letterTo(second, 'anna.lindholm@jarvirannikko.example', new RegExp(`(/sv/admin/requests/${request.split('/').at(-1)})`))
      await second.goto(`${origin}${link!.replace('/sv/', '/fi/')}`)
      expect(await words(second)).toContain('Mikko Saarinen')
      await send(second, 'Hyväksy')
      expect(await words(second)).toContain('Käyttäjä on nyt pääkäyttäjä')
      await second.goto(request)
      expect(await words(second)).toContain('Hyväksytty')
    })
    await inPage(options, async (third) => {
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

  test('keeps what was typed in settings that do not fit, and shows those that do on every page', async () => {
    await inPage(options, async (admin) => {
      await enterAs(admin, 'Anna Lindholm')
      await admin.goto(`${origin}/fi/admin/settings`)
      const phone = await admin.inputValue('[name=helpPhone]')
      await admin.fill('[name=helpPhone]', 'soita meille')
      await admin.uncheck('[name=offeredLocales][value=sv]')
      await send(admin, 'Tallenna asetukset')
      expect(await admin.title()).toMatch(/^Virhe: /)
      expect(await admin.inputValue('[name=helpPhone]')).toBe('soita meille')
      expect(await admin.isChecked('[name=offeredLocales][value=sv]')).toBe(false)
      await admin.check('[name=offeredLocales][value=sv]')
      await admin.fill('[name=helpPhone]', '029 555 0000')
      const other = await admin.context().newPage()
      await other.goto(`${origin}/fi/admin/retention`)
      try {
        await send(admin, 'Tallenna asetukset')
        expect(await words(admin)).toContain('Asetukset on tallennettu')
        expect(await admin.locator('#history ~ div').innerText()).toMatch(/Anna Lindholm: neuvonnan numero/)
        await seesSoon(options, '029 555 0000')
        // The other page was opened before: it goes by an older revision and is told so.
        await other.fill('[name=answers]', '7')
        await send(other, 'Tallenna säilytysajat')
        expect(await words(other)).toContain('Joku muu on muuttanut asetuksia')
        expect(await other.inputValue('[name=answers]')).toBe('7')
      } finally {
        await admin.goto(`${origin}/fi/admin/settings`)
        await admin.fill('[name=helpPhone]', phone)
        await send(admin, 'Tallenna asetukset')
      }
      await seesSoon(options, phone)
    })
  })

  test('saves colours only when every pair can be read; then everybody has them', async () => {
    await inPage(options, async (admin) => {
      await enterAs(admin, 'Mikko Saarinen')
      await admin.goto(`${origin}/fi/admin/theme`)
      await admin.fill('[name="light.spruce"]', '#7da7ff')
      await admin.check('[name=mark][value=letters]')
      await admin.fill('[name=letters]', 'jr')
      await send(admin, 'Tallenna ulkoasu')
      expect(await admin.title()).toMatch(/^Virhe: /)
      expect(await admin.locator('.errors').innerText()).toMatch(/Pohja: vaalea\. Pari: pääväri ja sivun pohja\. Kontrasti on 2,\d+, vaatimus 7\./)
      expect([await admin.inputValue('[name="light.spruce"]'), await admin.inputValue('[name=letters]')]).toEqual(['#7da7ff', 'jr'])
      expect(await stylesheetOf(options)).toBeNull()
      try {
        await admin.fill('[name="light.spruce"]', '#1d3f8c')
        await admin.fill('[name="dark.spruce"]', '#A9C4FF')
        await send(admin, 'Tallenna ulkoasu')
        expect(await words(admin)).toContain('Asetukset on tallennettu')
        await expect.poll(async () => await stylesheetOf(options), { timeout: 10_000 }).toMatch(/^\/theme\/\d+\.css$/)
        await inPage({ ...options, colorScheme: 'light' }, async (resident) => {
          await resident.goto(`${origin}/fi`)
          expect(await resident.locator('.brand__mark').evaluate((mark) => getComputedStyle(mark).color)).toBe('rgb(29, 63, 140)')
          expect(await resident.locator('.brand__mark text').innerHTML()).toBe('JR')
          const sheet = await resident.request.get(`${origin}${await resident.locator('link[href^="/theme/"]').getAttribute('href')}`)
          expect(sheet.headers()['cache-control']).toBe('public, max-age=31536000, immutable')
          await resident.emulateMedia({ colorScheme: 'dark' })
          expect(await resident.locator('.brand__mark').evaluate((mark) => getComputedStyle(mark).color)).toBe('rgb(169, 196, 255)')
          await resident.emulateMedia({ forcedColors: 'active' })
          expect(await resident.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--spruce').trim())).toBe('CanvasText')
          // A page that is not there, and one the server makes by itself, are the county's too.
          await resident.goto(`${origin}/fi/no-such-page`)
          expect(await resident.locator('link[href^="/theme/"]').count()).toBe(1)
        })
      } finally {
        await admin.goto(`${origin}/fi/admin/theme`)
        await send(admin, 'Palauta palvelun värit')
      }
      await expect.poll(async () => await stylesheetOf(options), { timeout: 10_000 }).toBeNull()
    })
  })
})

async function seesSoon(options: BrowserContextOptions, text: string): Promise<void> {
  await inPage(options, async (resident) => {
    await expect.poll(async () => {
      await resident.goto(`${origin}/fi`)
      return await resident.locator('footer').innerText()
    }, { timeout: 10_000 }).toContain(text)
  })
}

async function stylesheetOf(options: BrowserContextOptions): Promise<string | null> {
  return await inPage(options, async (resident) => {
    await resident.goto(`${origin}/fi`)
    const link = resident.locator('link[href^="/theme/"]')
    return (await link.count()) > 0 ? await link.getAttribute('href') : null
  })
}

test('a plain-language confirmer reads the draft and confirms it; publishing without that asks for a reason', async () => {
  const mark = `Selkeä kohta ${process.pid}`
  const person = { name: 'Selma Selkeä', email: 'selma.selkea@jarvirannikko.example' }
  const options = { javaScriptEnabled: false }
  await inPage(options, async (admin) => {
    await enterAs(admin, 'Mikko Saarinen')
    await invite(admin, { ...person, roles: ['plain-confirmer'] })
    await invite(admin, { name: 'Lauri Lukija', email: 'lauri.lukija@jarvirannikko.example', roles: ['analyst'] })
  })
  await inPage(options, async (author) => {
    await enterAs(author, 'Aino Laine')
    await author.goto(`${early}/summary`)
    await author.locator('a', { hasText: 'Kirjoita Digivastaanotto' }).click()
    await author.locator('fieldset', { has: author.locator('[name="said.fi-simple"]') }).locator('summary').click()
    await author.fill('[name="said.fi-simple"]', mark)
    await author.locator('main form button').last().click()
    await author.waitForURL(/\?saved$/)
    await author.goto(`${early}/summary`)
    expect(await author.locator('#publish ~ div').innerText()).toContain('Teksti on muuttunut vahvistamisen jälkeen. Vahvistaja: Aino Laine')
    await author.locator('button[value=publish]').click()
    expect(await author.title()).toMatch(/^Virhe: /)
    expect(await words(author)).toContain('Kerro, miksi yhteenveto julkaistaan ilman vahvistusta')
  })
  await inPage(options, async (analyst) => {
    await enterAs(analyst, 'Lauri Lukija')
    await analyst.goto(`${early}/summary`)
    expect(await analyst.locator('button[value=publish], button[value=lead]').count()).toBe(0)
    expect(await words(analyst)).toContain('Tämä ei kuulu rooleihisi: julkaista yhteenveto. Se kuuluu näille rooleille: julkaisija.')
  })
  await inPage(options, async (confirmer) => {
    await enterAs(confirmer, 'Selma Selkeä')
    expect(await confirmer.locator('main').innerText()).toMatch(/yhteenveto/i)
    await confirmer.goto(`${early}/summary`)
    expect(await confirmer.locator('main textarea').count()).toBe(0)
    expect((await confirmer.goto(`${early}/answers`))?.status()).toBe(403)
    await confirmer.goto(`${early}/summary/preview?shown=fi-simple`)
    expect(await words(confirmer)).toContain(mark)
    await send(confirmer, 'Vahvista tämä versio')
    expect(await words(confirmer)).toMatch(/Vahvistaja: Selma Selkeä, \S+ \d/)
  })
  await inPage(options, async (publisher) => {
    await enterAs(publisher, 'Aino Laine')
    await publisher.goto(`${early}/summary`)
    expect(await publisher.locator('[name=reason]').count()).toBe(0)
    await publisher.locator('button[value=publish]').click()
    await publisher.waitForURL(/done=published/)
  })
})
