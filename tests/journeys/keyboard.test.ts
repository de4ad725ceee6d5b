import type { BrowserContextOptions, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openBrowser, productOrigin } from '../support/open-browser'

// Nobody here has a pointer: Tab, Enter, Space, arrows and letters are all there is. Addresses are typed once, at the start.
const browser = await openBrowser()
const origin = productOrigin()

async function atTheKeyboard(options: BrowserContextOptions, walk: (page: Page, keys: Keys) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, acceptDownloads: true, ...options })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  const failures: string[] = []
  page.on('pageerror', (error) => failures.push(String(error)))
  try {
    await walk(page, keysOf(page))
    expect(failures).toEqual([])
  } finally {
    await context.close()
  }
}

type Keys = ReturnType<typeof keysOf>

function keysOf(page: Page) {
  const isFocused = async (selector: string, within: string) => await page.evaluate(([wanted, words]) => {
    const focused = document.activeElement
    const around = focused?.closest('article, li, fieldset, form, nav, section')
    return focused !== null && focused.matches(wanted!) && (around?.textContent ?? '').includes(words!)
  }, [selector, within])
  /** Goes on with Tab until the thing has focus; `within` are words of the part of the page it stands in. */
  const to = async (selector: string, within = '') => {
    for (let steps = 0; steps < 250; steps += 1) {
      if (await isFocused(selector, within)) return
      await page.keyboard.press('Tab')
    }
    throw new Error(`Tab never reaches ${selector} ${within} on ${page.url()}`)
  }
  const press = async (...keys: string[]) => { for (const key of keys) await page.keyboard.press(key) }
  return {
    to, press,
    /** Enter on a link or button, and the page it leads to. */
    enter: async (selector: string, address: RegExp, within = '') => {
      await to(selector, within)
      const before = page.url()
      await page.keyboard.press('Enter')
      await page.waitForURL((url) => address.test(url.href) && (url.href !== before || address.test(before)))
      await page.waitForLoadState()
    },
    type: async (selector: string, words: string) => {
      await to(selector)
      await page.keyboard.type(words)
    },
    tick: async (selector: string, within = '') => {
      await to(selector, within)
      await page.keyboard.press('Space')
      expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).checked)).toBe(true)
    },
    day: async (name: string, parts: readonly string[]) => {
      for (const [index, part] of ['day', 'month', 'year'].entries()) {
        await to(`[name="${name}.${part}"]`)
        await page.keyboard.type(parts[index]!)
      }
    },
  }
}

const yesterday = () => new Date(Date.now() - 86_400_000).toISOString().slice(0, 10).split('-').reverse()
const words = async (page: Page) => await page.locator('main').innerText()

async function signIn(page: Page, { enter }: Keys, name: string): Promise<void> {
  await page.goto(`${origin}/fi/sign-in`)
  await enter('main form button', /\/(official|association)(\/|$)/, name)
}

test('an association gives its statement', async () => {
  await atTheKeyboard({}, async (page, keys) => {
    const { to, press, enter, type, tick, day } = keys
    const next = async (address: RegExp) => await enter('main .actions button[value=next]', address)
    await signIn(page, keys, 'Gunilla Sjöberg')
    await enter('main form button', /\/positions$/, 'Osallisuusohjelma')
    await type('[name=title]', 'Näppäimillä annettu lausunto')
    await tick('[name="positions.0.stance"]')
    await press('ArrowDown')
    expect(await page.locator('[name="positions.0.stance"][value=support-changes]').isChecked()).toBe(true)
    await type('[name="positions.0.text"]', 'Foorumi joka kuntaan kerran vuodessa.')
    // A row comes and goes by its buttons, and what was typed stays.
    await enter('button[value="add.positions"]', /#positions-1$/)
    await enter('button[value="remove.positions.1"]', /#positions-0$/)
    expect(await page.inputValue('[name="positions.0.text"]')).toContain('kerran vuodessa')
    await next(/\/hearings$/)
    await to('[name="hearings.0.method"]')
    await press('ArrowDown')
    await type('[name="hearings.0.heardCount"]', '31')
    await day('hearings.0.startedOn', yesterday())
    await next(/\/dissent$/)
    await tick('[name=noDissent]')
    await tick('[name=noMissing]')
    await next(/\/interests$/)
    await tick('[name=noInterests]')
    await next(/\/sign-off$/)
    await tick('[name=body]')
    await day('decidedOn', yesterday())
    await next(/\/check$/)
    await enter('button[value=give]', /\/statements\/[0-9a-f-]+$/)
    expect(await page.locator('.docno').innerText()).toMatch(/-\d+$/)
  })
})

test('an official reads, ticks a theme, writes a theme of the summary and publishes', async () => {
  const answer = `Vastaus, joka luetaan näppäimillä ${Date.now()}.`
  await atTheKeyboard({ javaScriptEnabled: false }, async (page, keys) => { await giveAnswer(page, keys, answer) })
  await atTheKeyboard({}, async (page, keys) => {
    const { to, press, enter, type } = keys
    await signIn(page, keys, 'Aino Laine')
    await enter('main a[href$="/consultations/lahipalvelut"]', /\/lahipalvelut$/)
    await enter('nav a[href$="/lahipalvelut/themes"]', /\/themes$/)
    await type('[name="title.sv"]', 'Med tangenter')
    await press('Shift+Tab')
    await type('[name="title.fi"]', 'Näppäimin')
    // Enter in a field does what the form is for; it presses no button of the language menu.
    await press('Enter')
    await page.waitForFunction(() => document.querySelector('main table')?.textContent?.includes('Näppäimin'))
    expect(page.url()).toMatch(/\/fi\/.*\/themes$/)

    await enter('nav a[href$="/lahipalvelut/answers"]', /\/answers$/)
    await to('select[name=order]')
    await press('ArrowDown')
    await enter('form.sentence button', /order=newest/)
    if (!(await page.locator('.answers > li.is-open').innerText()).includes(answer)) await enter('.answers a', /open=/, answer)
    await to('.is-open input[type=checkbox]')
    const themes = await page.locator('.is-open .coded-text').first().locator('input[type=checkbox]').count()
    for (let index = 1; index < themes; index += 1) await press('Tab')
    await press('Space')
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).closest('.check, label, div')?.textContent)).toContain('Näppäimin')
    // Marking a passage keeps the ticks and the place: the focus is at the marker, and the list is as it was left.
    await enter('.is-open button[value=passages]', /\/answers\/[0-9a-f-]{36}\?.*order=newest/)
    await to('select[name=theme]')
    await press('End')
    await enter('button[value=mark]', /done=marked/)
    await expect.poll(async () => await page.evaluate(() => document.activeElement?.className)).toBe('marker')
    expect(await page.locator('.marker [role=status]').innerText()).toBe('Kohta on merkitty.')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.closest('.marker') !== null)).toBe(true)
    await enter('a.back', /order=newest&open=/)
    // The address before was one of the same kind: the page is there when it has loaded.
    const loaded = page.waitForEvent('load')
    await enter('.is-open button[value=read]', /\/answers\?/)
    await loaded
    await to('select[name=state]')
    await press('ArrowDown', 'ArrowDown')
    await enter('form.sentence button', /state=mine/)
    expect(await page.locator('.answers > li', { hasText: answer }).innerText()).toContain('Näppäimin')

    await page.goto(`${origin}/fi/official`)
    await enter('main a[href$="/consultations/lahipalvelut-varhainen"]', /\/lahipalvelut-varhainen$/)
    await enter('nav a[href$="/lahipalvelut-varhainen/summary"]', /\/summary$/)
    await enter('main a', /\/summary\/[0-9a-f-]+$/, 'Iltavastaanotto')
    await to('[name="why.fi"]')
    await press('Control+End')
    await page.keyboard.type(' Kirjoitettu näppäimillä.')
    await enter('main form .actions button', /\?saved$/)
    await enter('main a[href$="/summary"]', /\/summary$/)
    // Asked for where a plain variant says no longer what was confirmed.
    if (await page.locator('[name=reason]').isVisible()) await type('[name=reason]', 'Selkotekstit tarkistetaan huomenna.')
    await enter('button[value=publish]', /done=published$/)
    expect(await page.locator('[role=status]').first().innerText()).toMatch(/Versio \d+/)
    await enter('main [role=status] a', /\/fi\/consultations\/lahipalvelut-varhainen\/summary$/)
    expect(await words(page)).toContain('Kirjoitettu näppäimillä.')
  })
}, 120_000)

test('a resident finds an answer by its code and sees what became of it', async () => {
  await atTheKeyboard({ javaScriptEnabled: false, viewport: { width: 390, height: 800 } }, async (page, keys) => {
    const { enter, type, press } = keys
    const code = await giveAnswer(page, keys, 'Löydän tämän koodilla.')
    await page.goto(`${origin}/fi`)
    await enter('footer a[href$="/answers"]', /\/fi\/answers$/)
    await type('#code', code)
    await press('Enter')
    await page.waitForURL(/\/answers\/mine$/)
    expect(await page.locator('section[aria-labelledby=what-became]').innerText()).toContain('Mitä vastauksellesi tapahtui')
    await enter('main a[href$="/mine/edit"]', /\/mine\/edit$/)
    await type('[name=q7]', ' Ja vielä tämä.')
    await enter('main button[value=save]', /\?saved$/)
    expect(await words(page)).toContain('Ja vielä tämä.')
  })
})

test('a resident finds a forum and takes its date along', async () => {
  await atTheKeyboard({ javaScriptEnabled: false, viewport: { width: 390, height: 800 } }, async (page, { enter, to }) => {
    await page.goto(`${origin}/fi`)
    await enter('header nav a[href$="/forums"]', /\/fi\/forums$/)
    await enter('article.matter h3 a', /\/forums\/kuusniemi$/)
    await to('main a[href$="calendar.ics"]')
    const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
    expect(file.suggestedFilename()).toMatch(/\.ics$/)
  })
})

/** Answers the open consultation in own words; gives the code on the receipt. */
async function giveAnswer(page: Page, { enter, type }: Keys, text: string): Promise<string> {
  await page.goto(`${origin}/fi/consultations/lahipalvelut/answer`)
  await enter('main button[value=all]', /\/all$/)
  await type('[name=q7]', text)
  await enter('main button[value=send]', /\/receipt$/)
  return (await page.locator('.code').first().innerText()).replace(/\s+/g, ' ').trim()
}
