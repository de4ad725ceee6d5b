import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { openBrowser, productOrigin } from '../support/open-browser'
import { inPage } from '../support/resident'

const browser = await openBrowser()
const origin = productOrigin()

const enterAs = async (page: Page, name: string, locale = 'fi') => {
  await page.goto(`${origin}/${locale}/sign-in`)
  await page.locator('main').getByRole('button', { name: new RegExp(name) }).click()
  await page.waitForURL(/\/(association|official)/)
}
const next = async (page: Page) => await page.locator('main button[name=intent][value=next]').last().click()
const day = async (page: Page, name: string, parts: [string, string, string]) => {
  for (const [index, part] of ['day', 'month', 'year'].entries()) await page.fill(`[name="${name}.${part}"]`, parts[index]!)
}
const yesterday = (): [string, string, string] => {
  const [year, month, date] = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10).split('-')
  return [date!, month!, year!]
}

async function writePositions(page: Page, title: string): Promise<void> {
  await next(page)
  await page.waitForSelector('.errors')
  expect(await page.title()).toMatch(/^Virhe: /)
  expect(await page.locator('.errors a').count()).toBe(2)
  await page.fill('[name=title]', title)
  await page.check('[name="positions.0.stance"][value=proposal]')
  await page.fill('[name="positions.0.text"]', 'Matti Meikäläinen\nMaija Mallikas\nKalle Korhonen\nLiisa Laine')
  await next(page)
  expect(await page.locator('.errors').innerText()).toContain('Poista ihmisten nimet')
  expect(await page.inputValue('[name="positions.0.text"]')).toContain('Maija Mallikas')
  await page.fill('[name="positions.0.text"]', 'Foorumi joka kuntaan kerran vuodessa.')
  await page.click('button[value="add.positions"]')
  await page.waitForURL(/#positions-1$/)
  expect(await page.inputValue('[name=title]')).toBe(title)
  await page.selectOption('[name="positions.1.on"]', { index: 1 })
  await page.check('[name="positions.1.stance"][value=support]')
  await page.fill('[name="positions.1.text"]', 'Kannatamme kokemusasiantuntijoiden palkkioita. <b>Oikeasti</b> 🚌')
  await next(page)
  await page.waitForURL(/\/hearings$/)
}

async function writeHearings(page: Page): Promise<void> {
  await page.selectOption('[name="hearings.0.method"]', 'member-survey')
  await page.fill('[name="hearings.0.heardCount"]', '31')
  await day(page, 'hearings.0.startedOn', yesterday())
  await page.click('button[value="add.hearings"]')
  await page.selectOption('[name="hearings.1.method"]', 'discussion-event')
  await page.fill('[name="hearings.1.heardCount"]', '12')
  await page.fill('[name="hearings.1.livedExperienceCount"]', '3')
  await day(page, 'hearings.1.startedOn', yesterday())
  await page.fill('[name=atLeast]', '40')
  await page.fill('[name=best]', '35')
  await page.fill('[name=atMost]', '43')
  await next(page)
  expect(await page.locator('.errors').innerText()).toContain('suuruusjärjestyksessä')
  await page.fill('[name=atLeast]', '31')
  await next(page)
  await page.waitForURL(/\/dissent$/)
}

async function writeTheRest(page: Page): Promise<void> {
  await page.fill('[name="dissent.0.text"]', 'Foorumi on liian raskas tapa.')
  await page.fill('[name="dissent.0.size"]', '1')
  await page.fill('[name=missing]', 'nuoret\nruotsinkieliset')
  await next(page)
  await signOff(page)
  await page.fill('[name=votesFor]', '6')
  await page.fill('[name=votesAgainst]', '1')
  await next(page)
  await page.waitForURL(/\/check$/)
}

/** From the interests, of which there are none, to the board that has decided. */
async function signOff(page: Page): Promise<void> {
  await page.waitForURL(/\/interests$/)
  await page.check('[name=noInterests]')
  await next(page)
  await page.waitForURL(/\/sign-off$/)
  await page.check('[name=body][value=board]')
  await day(page, 'decidedOn', yesterday())
}

/** The shortest statement that can be given, from its second step to the check. */
async function writeShortly(page: Page): Promise<void> {
  await page.fill('[name=howAsked]', 'Hallitus kirjoitti lausunnon.')
  await next(page)
  await page.waitForURL(/\/dissent$/)
  await page.check('[name=noDissent]')
  await next(page)
  await signOff(page)
  await next(page)
  await page.waitForURL(/\/check$/)
}

/** Presses a button of a form; gives the status of the answer. */
async function pressed(page: Page, press: () => Promise<void>): Promise<number> {
  const answer = page.waitForResponse((response) => response.request().method() === 'POST')
  await press()
  return (await answer).status()
}

describe.each([
  { name: 'without JavaScript on a narrow phone', person: 'Kaj Holm', options: { javaScriptEnabled: false, viewport: { width: 320, height: 640 } } },
  { name: 'with JavaScript', person: 'Timo Rantanen', options: { javaScriptEnabled: true, viewport: { width: 1280, height: 900 } } },
])('an association gives a statement $name', ({ person, options }) => {
  test('step by step, to its number; the words are public after the check', async () => {
    const title = `Osallisuus kuuluu kaikille (${person})`
    let statement = ''
    await inPage(browser, options, async (page) => {
      await enterAs(page, person)
      const matter = page.locator('article.matter', { hasText: 'Osallisuusohjelma' })
      await matter.locator('select').selectOption('fi')
      await matter.locator('button').click()
      await page.waitForURL(/\/positions$/)
      await writePositions(page, title)
      await writeHearings(page)
      await writeTheRest(page)
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
      const preview = await page.locator('.preview').innerText()
      expect(preview).toContain('31–43')
      expect(preview).toContain('Omaa kokemusta asiasta: muutama')
      expect(preview).not.toContain('vastaan 1')
      expect(preview).toContain('<b>Oikeasti</b>')
      await page.click('button[value=give]')
      await page.waitForURL((url) => !url.pathname.endsWith('/check'))
      expect(await page.locator('.docno').innerText()).toMatch(/-\d+$/)
      await page.goBack()
      await page.reload()
      expect(new URL(page.url()).pathname).not.toMatch(/\/check$/)
      expect(await page.locator('.preview').innerText()).toContain('Foorumi joka kuntaan')
      await page.locator('main a[href*="/fi/statements/"]').click()
      await page.waitForURL(/\/fi\/statements\//)
      statement = new URL(page.url()).pathname
      expect(await page.locator('main').innerText()).not.toContain('Foorumi joka kuntaan')
    })
    await inPage(browser, options, async (page) => {
      await enterAs(page, 'Aino Laine')
      const id = statement.split('/').at(-1)!
      await page.goto(`${origin}/fi/official/consultations/osallisuus/statements/${id}`)
      expect(await page.locator('main').innerText()).toContain(title)
      await page.click('button[value=release]')
      await page.waitForSelector('.errors')
      expect(await page.title()).toMatch(/^Virhe: /)
      await page.click('.errors a')
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('confirmed')
      expect(await page.locator('#confirmed-error').count()).toBe(1)
      await page.check('[name=confirmed]')
      await page.click('button[value=release]')
      await page.waitForLoadState()
      await page.goto(`${origin}${statement}`)
      expect(await page.locator('h1').innerText()).toBe(title)
      expect(await page.locator('main').innerText()).toContain('Foorumi joka kuntaan')
    })
  })
})

test.each([
  { name: 'without JavaScript', person: 'Kaj Holm', options: { javaScriptEnabled: false, viewport: { width: 320, height: 640 } } },
  { name: 'with JavaScript', person: 'Timo Rantanen', options: { javaScriptEnabled: true, viewport: { width: 1280, height: 900 } } },
])('a step sent twice is no conflict, and words typed while the statement is given or withdrawn are given back ($name)', async ({ person, options }) => {
  await inPage(browser, options, async (page) => {
    await enterAs(page, person)
    const matter = page.locator('article.matter', { hasText: 'Nuorten apupisteet' })
    await matter.locator('select').selectOption('fi')
    await matter.locator('button').click()
    await page.waitForURL(/\/positions$/)
    const form = page.url()
    const [twice, other, late] = [await page.context().newPage(), await page.context().newPage(), await page.context().newPage()]
    await twice.goto(form)
    for (const each of [page, twice]) {
      await each.fill('[name=title]', 'Apua lähelle')
      await each.check('[name="positions.0.stance"][value=proposal]')
      await each.fill('[name="positions.0.text"]', 'Apupiste joka kouluun.')
      await next(each)
      await each.waitForURL(/\/hearings$/)
    }
    await writeShortly(page)

    for (const each of [other, late]) await each.goto(form)
    await other.fill('[name="positions.0.text"]', 'Kesken jäänyt ehdotus, jota ei saa hukata.')
    await late.fill('[name="positions.0.reason"]', 'Peruste, jota ei saa hukata.')
    await page.click('button[value=give]')
    await page.waitForURL((url) => !url.pathname.endsWith('/check'))
    const given = page.url()
    const toCopy = async (each: Page) => await each.locator('main textarea[readonly]').inputValue()
    // A row more, as every other press.
    expect(await pressed(other, () => other.click('button[value="add.positions"]'))).toBe(409)
    expect(await other.locator('h1').innerText()).toBe('Lausunto on jo annettu')
    expect(await toCopy(other)).toContain('Ehdotus 1: Mitä järjestö ehdottaa\nKesken jäänyt ehdotus, jota ei saa hukata.')
    await other.locator('.langs button[value=sv]').click()
    await other.waitForURL(/\/sv\/.*\/positions/)
    expect(await other.locator('h1').innerText()).toBe('Utlåtandet är redan lämnat')
    expect(await toCopy(other)).toContain('Kesken jäänyt ehdotus, jota ei saa hukata.')
    await other.locator('main p a').first().click()
    await other.waitForURL(/\/sv\/.*\/statements\/[0-9a-f-]+$/)

    await page.goto(`${given}/withdraw`)
    await page.click('button[value=withdraw]')
    await page.waitForURL((url) => !url.pathname.endsWith('/withdraw'))
    expect(await pressed(late, () => next(late))).toBe(409)
    expect(await late.locator('h1').innerText()).toBe('Lausunto on peruutettu')
    expect(await late.title()).toContain('Lausunto on peruutettu')
    expect(await toCopy(late)).toContain('Peruste, jota ei saa hukata.')
  })
})

test('what somebody writes is not lost when the sign-in ends, or when somebody else saves first', async () => {
  await inPage(browser, { javaScriptEnabled: false }, async (page) => {
    await enterAs(page, 'Sari Niemelä')
    await page.locator('article.matter', { hasText: 'Lähipalvelut' }).locator('button').click()
    await page.waitForURL(/\/positions$/)
    // Half written is enough to be kept, and to go on from.
    await page.fill('[name=title]', 'Vain otsikko')
    await page.locator('main button[value=save]').click()
    await page.waitForURL(/statements\/[^/]+$/)
    await page.goto(`${page.url()}/positions`)
    expect(await page.inputValue('[name=title]')).toBe('Vain otsikko')
    const other = await page.context().newPage()
    await other.goto(page.url())
    for (const [each, words] of [[other, 'Toisen otsikko'], [page, 'Oma otsikko']] as const) {
      await each.fill('[name=title]', words)
      await each.check('[name="positions.0.stance"][value=oppose]')
      await each.fill('[name="positions.0.text"]', `${words}: ehdotus, joka on tarpeeksi pitkä näkyäkseen.`)
      await next(each)
    }
    expect(await page.locator('main').innerText()).toMatch(/Oma otsikko[\s\S]*Toisen otsikko/)
    await page.locator('main button[value=save]').click()
    await page.waitForURL(/statements\/[^/]+$/)
    await other.goto(`${page.url()}/positions`)
    expect(await other.inputValue('[name=title]')).toBe('Oma otsikko')

    await page.goto(`${origin}/fi/sign-out`)
    await page.locator('main button').click()
    await other.fill('[name=title]', 'Otsikko uloskirjautumisen jälkeen')
    await next(other)
    expect(await other.locator('h1').innerText()).toContain('Tekstisi on tallessa')
    await enterAs(page, 'Sari Niemelä')
    await other.locator('main form button').click()
    await other.waitForURL(/\/hearings$/)
    await other.goto(other.url().replace('/hearings', '/positions'))
    expect(await other.inputValue('[name=title]')).toBe('Otsikko uloskirjautumisen jälkeen')
    await other.locator('.langs button[value=sv]').click()
    await other.waitForURL(/\/sv\/.*\/positions$/)
  })
})

test('the matter somebody came from is the first to give a statement on, after signing in', async () => {
  await inPage(browser, { javaScriptEnabled: false }, async (page) => {
    await page.goto(`${origin}/fi/consultations/nuoret`)
    await page.locator('main a[href="/fi/association?matter=nuoret"]').click()
    await page.locator('main').getByRole('button', { name: /Sari Niemelä/ }).click()
    await page.waitForURL(/\/association[^?]*\?matter=nuoret$/)
  })
})

test('signing in by mail: one answer for every address, and a link that works once', async () => {
  await inPage(browser, { javaScriptEnabled: false }, async (page) => {
    const ask = async (email: string) => {
      await page.goto(`${origin}/sv/sign-in?to=%2Fsv%2Fassociation%2Fpensionarsforening`)
      await page.fill('#email', email)
      await page.locator('main form').first().locator('button').click()
      await page.waitForURL(/sent=1/)
      return await page.locator('main').innerText()
    }
    expect(await ask('gunilla.sjoberg@pensionarer.example')).toBe(await ask('ingen@example.fi'))
    await page.goto(`${origin}/sv/sign-in`)
    await page.locator('main form').first().locator('button').click()
    expect(await page.locator('.errors').innerText()).toContain('Skriv din e-postadress')

    let link: string | undefined
    for (let tries = 0; tries < 40 && !link; tries += 1) {
      await page.goto(`${origin}/demo/outbox`)
      link = /https?:\/\/[^\s"<>]*\/sv\/sign-in\/[\w-]{43}/.exec(await page.content())?.[0]
      if (!link) await page.waitForTimeout(250)
    }
    const { pathname } = new URL(link!)
    for (let opened = 0; opened < 2; opened += 1) expect((await page.goto(`${origin}${pathname}`))?.status()).toBe(200)
    await page.locator('main form button').click()
    await page.waitForURL(/\/sv\/association\/pensionarsforening$/)
    // Whoever presses it once more is in already; in a browser that is not it is over.
    await page.goto(`${origin}${pathname}`)
    expect(new URL(page.url()).pathname).toBe('/sv/association/pensionarsforening')
    await inPage(browser, { javaScriptEnabled: false }, async (other) => expect((await other.goto(`${origin}${pathname}`))?.status()).toBe(410))
    expect((await page.goto(`${origin}/sv/association/muistiyhdistys`))?.status()).toBe(404)
    expect((await page.goto(`${origin}/sv/official`))?.status()).toBe(403)
  })
})
