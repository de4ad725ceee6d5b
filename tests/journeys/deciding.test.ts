import type { BrowserContextOptions, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { openBrowser, productOrigin } from '../support/open-browser'
import { inPage } from '../support/resident'

const browser = await openBrowser()
const origin = productOrigin()
const open = `${origin}/fi/official/consultations/lahipalvelut`
const early = `${origin}/fi/official/consultations/lahipalvelut-varhainen`

async function signIn(page: Page, name = 'Aino'): Promise<void> {
  await page.goto(`${origin}/fi/sign-in`)
  await page.locator('form', { hasText: name }).first().locator('button').click()
  await page.waitForURL(/\/official$/)
}

const press = async (page: Page, value: string, within = 'main') => await page.locator(within).locator(`button[value="${value}"]`).first().click()
const fits = async (page: Page) => await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)
const words = async (page: Page) => await page.locator('main').innerText()

/** A resident answers the open consultation in their own words; gives the answer's code. */
async function answer(options: BrowserContextOptions, text: string): Promise<string> {
  let code = ''
  await inPage(browser, options, async (page) => {
    await page.goto(`${origin}/fi/consultations/lahipalvelut/answer`)
    await press(page, 'all')
    await page.check('input[name=q1][value=lehtovaara]')
    await page.fill('[name=q7]', text)
    await press(page, 'send')
    await page.waitForURL(/\/receipt$/)
    code = (await page.locator('.code').first().innerText()).replace(/\s+/g, ' ').trim()
  })
  return code
}

async function ownAnswer(options: BrowserContextOptions, code: string, look: (page: Page) => Promise<void>): Promise<void> {
  await inPage(browser, options, async (page) => {
    await page.goto(`${origin}/fi/answers`)
    await page.fill('#code', code)
    await page.click('main form button')
    await page.waitForURL(/\/answers\/mine$/)
    await look(page)
  })
}

describe.each([
  { name: 'without JavaScript on a narrow phone', mark: 'ilman', options: { javaScriptEnabled: false, viewport: { width: 320, height: 640 } } },
  { name: 'with JavaScript', mark: 'kanssa', options: { javaScriptEnabled: true, viewport: { width: 1280, height: 900 } } },
])('an official works $name', ({ mark, options }) => {
  test('reads an answer, puts it under a theme, and the resident sees where it was read', async () => {
    const text = `Kyyti puuttuu ${mark}. Bussi kulkee kaksi kertaa viikossa. Kiitos kun luette.`
    const code = await answer(options, text)
    await ownAnswer(options, code, async (page) => expect(await page.locator('#what-became').count()).toBe(1))
    await inPage(browser, options, async (page) => {
      await signIn(page)
      await page.goto(`${open}/themes`)
      await page.locator('form button[value=name]').click()
      expect(await page.locator('.errors').innerText()).toContain('Kirjoita teeman nimi')
      await page.fill('[name="title.fi"]', `Kyydit ${mark}`)
      await page.fill('[name="title.sv"]', `Skjutsar ${mark}`)
      await page.locator('form button[value=name]').click()
      await page.waitForURL(/\/themes$/)
      expect(await words(page)).toContain(`Kyydit ${mark}`)

      await page.goto(`${open}/answers?order=newest&question=q7&language=fi&channel=web`)
      expect(await fits(page)).toBe(true)
      const item = page.locator('.answers > li', { hasText: `Kyyti puuttuu ${mark}` })
      if ((await item.getAttribute('class')) !== 'is-open') await item.locator('a', { hasText: 'Avaa ja lue' }).click()
      const opened = page.locator('.answers > li.is-open', { hasText: `Kyyti puuttuu ${mark}` })
      await opened.locator('label', { hasText: `Kyydit ${mark}` }).click()
      await opened.locator('button[value=read]').click()
      await page.waitForURL(/answers\?/)
      expect(await page.locator('.answers').count() === 0 || !(await page.locator('.answers').innerText()).includes(`Kyyti puuttuu ${mark}`)).toBe(true)

      await page.goto(`${open}/answers?state=mine`)
      expect(await page.locator('.answers > li', { hasText: `Kyyti puuttuu ${mark}` }).innerText()).toContain(`Kyydit ${mark}`)
      expect(await words(page)).not.toMatch(/klo \d/)
    })
    await ownAnswer(options, code, async (page) => {
      expect(await page.locator('#what-became').locator('xpath=..').innerText()).toContain(`Kyydit ${mark}`)
      expect(await fits(page)).toBe(true)
    })
  })

  test('marks a single sentence and shows it to everyone only after confirming', async () => {
    await answer(options, `Ensimmäinen virke ${mark}. Toinen virke tähän. Kolmas virke.`)
    await inPage(browser, options, async (page) => {
      await signIn(page)
      await page.goto(`${open}/themes`)
      await page.fill('[name="title.fi"]', `Virkkeet ${mark}`)
      await page.locator('form button[value=name]').click()
      await page.goto(`${open}/answers?order=newest`)
      const item = page.locator('.answers > li', { hasText: `Ensimmäinen virke ${mark}` })
      if ((await item.getAttribute('class')) !== 'is-open') await item.locator('a', { hasText: 'Avaa ja lue' }).click()
      await page.locator('.answers > li.is-open button[value=passages]').click()
      await page.waitForURL(/\/answers\/[0-9a-f-]{36}\?order=newest/)
      await press(page, 'mark')
      expect(await words(page)).toContain('Valitse teema')
      await page.locator('label', { hasText: 'Toinen virke tähän.' }).click()
      await page.selectOption('select[name=theme]', { label: `Virkkeet ${mark}` })
      await press(page, 'mark')
      await page.waitForSelector('mark')
      expect(await page.locator('mark').allInnerTexts()).toEqual(['Toinen virke tähän.'])
      // Where the mark was made the page opens again, and the list's filters are still there.
      expect(await page.locator('.marker [role=status]').innerText()).toBe('Kohta on merkitty.')
      await expect.poll(async () => await page.evaluate(() => document.activeElement?.className)).toBe('marker')
      await page.locator('a.back').click()
      await page.waitForURL(/\/answers\?order=newest&open=/)
      expect(await page.locator('.answers > li.is-open').innerText()).toContain(`Ensimmäinen virke ${mark}`)

      await page.goto(`${open}/themes`)
      await page.locator('a', { hasText: `Virkkeet ${mark}` }).click()
      await press(page, 'release')
      expect(await words(page)).toContain('Vahvista, että kohdasta ei voi tunnistaa ketään')
      await page.locator('label', { hasText: 'Siitä ei voi tunnistaa ketään' }).click()
      await press(page, 'release')
      expect(await words(page)).toContain('Kaikki näkevät tämän')
      await press(page, 'withdraw')
      expect(await page.locator('label', { hasText: 'Siitä ei voi tunnistaa ketään' }).count()).toBe(1)
      expect(await fits(page)).toBe(true)
    })
  })

  test('sees what people chose with small groups hidden, whoever is asked about', async () => {
    await inPage(browser, options, async (page) => {
      await signIn(page)
      await page.goto(`${early}/results`)
      expect(await words(page)).toContain('ei näytetä')
      expect(await fits(page)).toBe(true)
      for (const group of await page.locator('select[name=group] option').evaluateAll((all) => all.map((each) => (each as HTMLOptionElement).value))) {
        await page.goto(`${early}/results?group=${encodeURIComponent(group)}`)
        for (const shown of await page.locator('.bars b').allInnerTexts()) {
          const count = Number(/^\d+/.exec(shown)?.[0] ?? 0)
          expect(count === 0 || count >= 5, `${group}: ${shown}`).toBe(true)
        }
      }
    })
  })

  test('rewrites a theme of the summary, previews it in every language and publishes a new version', async () => {
    const why = `Perustelu kirjoitettiin ${mark} JavaScriptiä, ${Date.now()}.`
    await inPage(browser, options, async (page) => {
      await signIn(page)
      await page.goto(`${open}/summary`)
      if ((await page.locator('button[value=open]').count()) > 0) await press(page, 'open')
      expect(await words(page)).toMatch(/Yhteenvetoa ei voi vielä julkaista/)
      expect(await page.locator('button[value=publish]').count()).toBe(0)

      await page.goto(`${early}/summary`)
      await page.locator('a', { hasText: 'Kirjoita Iltavastaanotto' }).click()
      const editor = page.url()
      await page.fill('[name="why.fi"]', '')
      await page.locator('main form button').last().click()
      await page.waitForURL(/\?saved$/)
      await page.goto(`${early}/summary`)
      expect(await words(page)).toContain('Iltavastaanotto: Miksi, kielet: suomi')
      expect(await page.locator('button[value=publish]').count()).toBe(0)

      await page.goto(editor)
      await page.fill('[name="why.fi"]', `${why} 131052-308T`)
      await page.locator('main form button').last().click()
      expect(await page.locator('.errors').innerText()).toContain('Poista henkilötunnus')
      await page.fill('[name="why.fi"]', why)
      await page.fill('[name="due.day"]', '31')
      await page.fill('[name="due.month"]', '2')
      await page.locator('main form button').last().click()
      expect(await page.inputValue('[name="why.fi"]')).toBe(why)
      await page.fill('[name="due.day"]', '15')
      await page.locator('main form button').last().click()
      await page.waitForURL(/\?saved$/)
      expect(await fits(page)).toBe(true)

      for (const [shown, part] of [['fi', why], ['sv-simple', 'Vad vi bestämde'], ['en', 'What happens next']] as const) {
        await page.goto(`${early}/summary/preview?shown=${shown}`)
        expect(await words(page)).toContain(part)
        expect(await fits(page)).toBe(true)
      }
      await page.goto(`${early}/summary`)
      expect(await words(page)).toContain('Iltavastaanotto: Miksi. Muuttui: suomi. Ei muuttunut: ruotsi')
      // Asked for where the standard text of a plain variant says no longer what was confirmed beside it.
      if (await page.locator('[name=reason]').isVisible()) await page.fill('[name=reason]', 'Selkotekstit tarkistetaan huomenna.')
      await press(page, 'publish')
      await page.waitForURL(/done=published$/)
      const version = /Versio (\d+)/.exec(await words(page))![1]
      await press(page, 'publish')
      await page.waitForURL(/done=published$/)
      expect(await words(page)).toContain(`Versio ${version}`)
    })
    await inPage(browser, options, async (page) => {
      await page.goto(`${origin}/fi/consultations/lahipalvelut-varhainen/summary`)
      expect(await words(page)).toContain(why)
      expect(await words(page)).toMatch(/Kaikki \d+ vastausta on luettu/)
      expect(await fits(page)).toBe(true)
      await page.locator('a', { hasText: 'Katso, mihin tämä perustuu' }).first().click()
      await page.waitForURL(/\/summary\/[0-9a-f-]{36}$/)
      expect(await page.locator('blockquote').count()).toBeGreaterThan(0)
      await page.goto(`${origin}/fi/follow-up`)
      expect(await words(page)).toContain('Iltavastaanotto')
      expect(await words(page)).toMatch(/Yhteenveto julkaistu: .*\s+Yhteenveto päivitetty: /)
    })
  })

  test('never overwrites what a colleague wrote meanwhile', async () => {
    await inPage(browser, options, async (page) => {
      await signIn(page)
      await page.goto(`${early}/summary`)
      await page.locator('a', { hasText: 'Kirjoita Digivastaanotto' }).click()
      await inPage(browser, options, async (colleague) => {
        await signIn(colleague)
        await colleague.goto(page.url())
        await colleague.fill('[name="next.fi"]', `Työtoverin teksti ${mark}`)
        await colleague.locator('main form button').last().click()
        await colleague.waitForURL(/\?saved$/)
      })
      await page.fill('[name="next.fi"]', `Minun tekstini ${mark}`)
      await page.locator('main form button').last().click()
      await page.waitForSelector('.halves')
      expect(await page.locator('.halves').innerText()).toContain(`Työtoverin teksti ${mark}`)
      expect(await page.locator('.halves').innerText()).toContain(`Minun tekstini ${mark}`)
      await page.locator('button', { hasText: 'Pidä oma versioni' }).click()
      await page.waitForURL(/\?saved$/)
      expect(await page.inputValue('[name="next.fi"]')).toBe(`Minun tekstini ${mark}`)
    })
  })
})

test('a signed-out visitor is led to sign in, and text typed meanwhile is kept', async () => {
  await inPage(browser, {}, async (page) => {
    await page.goto(`${early}/summary`)
    expect(page.url()).toContain('/sign-in?to=')
    await signIn(page)
    await page.goto(`${early}/summary`)
    await page.locator('a', { hasText: 'Kirjoita Säästötavoite' }).click()
    await page.fill('[name="why.fi"]', 'Kirjoitin tämän ennen kuin istunto päättyi')
    await page.context().clearCookies()
    await page.locator('main form button').last().click()
    await page.waitForLoadState()
    expect(await page.content()).toContain('Kirjoitin tämän ennen kuin istunto päättyi')
  })
})
