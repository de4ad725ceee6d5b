import type { BrowserContextOptions } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { enterAs, send, words } from '../support/administrator'
import { openBrowser, productOrigin } from '../support/open-browser'
import { inPage } from '../support/resident'

const browser = await openBrowser()
const origin = productOrigin()

describe.each([
  { name: 'without JavaScript on a narrow phone', options: { javaScriptEnabled: false, viewport: { width: 320, height: 640 } } },
  { name: 'with JavaScript', options: { javaScriptEnabled: true, viewport: { width: 1280, height: 900 } } },
])('the settings of a county $name', ({ options }) => {
  test('keeps what was typed in settings that do not fit, and shows those that do on every page', async () => {
    await inPage(browser, options, async (admin) => {
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

  test('offers ways to take part; the first page tells of those and of no others', async () => {
    const waysOnFrontPage = async () => await inPage(browser, options, async (resident) => {
      await resident.goto(`${origin}/fi`)
      return await resident.locator('.ways > li').count()
    })
    await inPage(browser, options, async (admin) => {
      await enterAs(admin, 'Mikko Saarinen')
      const keep = async (isOffered: boolean) => {
        await admin.goto(`${origin}/fi/admin/settings`)
        await admin.setChecked('[name=channels][value=forum]', isOffered)
        await send(admin, 'Tallenna asetukset')
      }
      const before = await waysOnFrontPage()
      try {
        await keep(false)
        await expect.poll(waysOnFrontPage, { timeout: 10_000 }).toBe(before - 1)
      } finally {
        await keep(true)
      }
      await expect.poll(waysOnFrontPage, { timeout: 10_000 }).toBe(before)
    })
  })

  test('saves colours only when every pair can be read; then everybody has them', async () => {
    await inPage(browser, options, async (admin) => {
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
        await inPage(browser, { ...options, colorScheme: 'light' }, async (resident) => {
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
  await inPage(browser, options, async (resident) => {
    await expect.poll(async () => {
      await resident.goto(`${origin}/fi`)
      return await resident.locator('footer').innerText()
    }, { timeout: 10_000 }).toContain(text)
  })
}

async function stylesheetOf(options: BrowserContextOptions): Promise<string | null> {
  return await inPage(browser, options, async (resident) => {
    await resident.goto(`${origin}/fi`)
    const link = resident.locator('link[href^="/theme/"]')
    return (await link.count()) > 0 ? await link.getAttribute('href') : null
  })
}
