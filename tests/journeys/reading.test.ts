import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { openBrowser, productOrigin } from '../support/open-browser'
import { inPage } from '../support/resident'

const browser = await openBrowser()
const origin = productOrigin()
const LOCALES = ['fi', 'fi-simple', 'sv', 'sv-simple', 'en', 'en-simple']

const title = async (page: Page) => await page.locator('h1').innerText()
const lang = async (page: Page) => await page.locator('html').getAttribute('lang')

describe.each([
  { name: 'without JavaScript on a narrow phone', options: { javaScriptEnabled: false, viewport: { width: 320, height: 640 } } },
  { name: 'with JavaScript', options: { viewport: { width: 1280, height: 900 } } },
])('anyone $name', ({ options }) => {
  test('finds what is open in the browser’s language, and keeps the place in every other', async () => {
    await inPage(browser, { ...options, locale: 'sv-FI' }, async (page) => {
      await page.goto(`${origin}/`)
      expect(page.url()).toBe(`${origin}/sv`)
      await page.locator('section[aria-labelledby=open] h3 a').first().click()
      await page.waitForURL('**/sv/consultations/lahipalvelut')
      for (const locale of ['sv-simple', 'fi', 'en', 'en-simple', 'fi-simple']) {
        await page.locator('details.more summary').click()
        await page.locator(`.langs a[hreflang=${locale}]`).click()
        await page.waitForURL(`**/${locale}/consultations/lahipalvelut`)
        expect(await lang(page)).toBe(locale)
      }
      await page.goto(`${origin}/`)
      expect(page.url()).toBe(`${origin}/fi-simple`)
    })
  })

  test('reads what is proposed, what can change, who decides and how to take part', async () => {
    await inPage(browser, options, async (page) => {
      await page.goto(`${origin}/fi/consultations/lahipalvelut`)
      expect(await title(page)).toContain('Lähipalvelut 2028–2031')
      for (const id of ['part-starting-points', 'part-goals', 'part-proposal', 'can', 'statements', 'part-use', 'attachments', 'ways', 'contact']) {
        expect(await page.locator(`section[aria-labelledby=${id}]`).count(), id).toBe(1)
      }
      expect(await page.locator('.voice [aria-current=step]').innerText()).toContain('Sinä vastaat')
      expect(await page.locator('section[aria-labelledby=statements]').innerText()).toContain('Järvirannikon Muistiyhdistys ry')
      expect(await page.locator('section[aria-labelledby=contact]').innerText()).toContain('JRHVA/1123/00.01.02/2026')
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
      const file = await page.request.get(`${origin}${await page.locator('.files a').first().getAttribute('href')}`)
      expect(file.status()).toBe(200)
      expect(file.headers()['content-security-policy']).toContain("default-src 'none'")
      await page.locator('section[aria-labelledby=ways] a[href$="/paper"]').click()
      await page.waitForURL('**/paper')
      expect(await page.locator('.paper-item').count()).toBe(10)
    })
  })

  test('searches the list by words, theme, municipality and stage', async () => {
    await inPage(browser, options, async (page) => {
      await page.goto(`${origin}/fi/consultations`)
      const found = async () => await page.locator('article.matter h3').allInnerTexts()
      expect((await found()).length).toBeGreaterThanOrEqual(3)
      await page.fill('#q', 'järjestöYHTEISTYÖ')
      await page.locator('.list-filter button').click()
      await page.waitForURL('**q=j%C3%A4rjest%C3%B6YHTEISTY%C3%96**')
      expect(await found()).toEqual(['Osallisuusohjelma ja järjestöyhteistyö 2027–2029'])
      await page.locator('.langs a[hreflang=sv]').first().click()
      await page.waitForURL('**/sv/consultations?q=**')
      expect(await found()).toEqual(['Delaktighetsprogrammet och organisationssamarbetet 2027–2029'])
      await page.fill('#q', 'finnsintenågonstans')
      await page.locator('.list-filter button').click()
      expect(await page.locator('main [role=status]').count()).toBe(1)
      await page.locator('.list-filter a').click()
      await page.selectOption('#state', 'decided')
      await page.locator('.list-filter button').click()
      await page.waitForURL('**state=decided**')
      expect((await found()).length).toBe(1)
    })
  })

  test('searches by everything that is said, by both names of a place, and the forums and decisions too', async () => {
    await inPage(browser, options, async (page) => {
      const headings = async () => await page.locator('main h3').allInnerTexts()
      const search = async (words: string) => {
        await page.fill('#q', words)
        await page.locator('.list-filter button').click()
        await page.waitForURL(/\?.*q=/)
        return await headings()
      }
      await page.goto(`${origin}/fi/consultations`)
      const all = await headings()
      // Asked in a question, and the Swedish name of a municipality.
      expect(await search('kotihoito')).not.toEqual([])
      const byPlace = await search('bränningby')
      expect(byPlace.length).toBeGreaterThan(0)
      expect(await search('tyrskylä')).toEqual(byPlace)
      expect(all).toEqual(expect.arrayContaining(byPlace))

      await page.goto(`${origin}/fi/forums`)
      expect(await search('kuusniemi')).toHaveLength(1)
      expect(await search('eilöydymistään')).toEqual([])
      expect(await page.locator('main [role=status]').innerText()).toContain('ei löytynyt')
      await page.locator('.list-filter a').click()
      await page.selectOption('#state', 'past')
      await page.locator('.list-filter button').click()
      await page.waitForURL('**state=past**')
      expect(await headings()).toEqual([])

      await page.goto(`${origin}/fi/follow-up`)
      const decisions = await headings()
      await page.selectOption('#state', 'not-adopted')
      await page.locator('.list-filter button').click()
      await page.waitForURL('**state=not-adopted**')
      const refused = await headings()
      expect(refused.length).toBeGreaterThan(0)
      expect(refused.length).toBeLessThan(decisions.length)
      expect(decisions).toEqual(expect.arrayContaining(refused))
    })
  })

  test('finds the forum, its access information and its calendar file', async () => {
    await inPage(browser, options, async (page) => {
      await page.goto(`${origin}/en/forums`)
      await page.locator('article.matter h3 a').first().click()
      await page.waitForURL('**/en/forums/kuusniemi')
      expect(await page.locator('.agenda > li').count()).toBe(9)
      expect(await page.locator('section[aria-labelledby=access]').innerText()).toContain('induction loop')
      const file = await page.request.get(`${origin}${await page.locator('a[href$="calendar.ics"]').getAttribute('href')}`)
      expect(file.headers()['content-type']).toBe('text/calendar; charset=utf-8')
      expect(await file.text()).toMatch(/BEGIN:VTIMEZONE[\s\S]+DTSTART;TZID=Europe\/Helsinki:\d{8}T173000/)
    })
  })
})

test.each(LOCALES)('the pages about the service speak %s and lead back', async (locale) => {
  await inPage(browser, {}, async (page) => {
    for (const path of ['', '/consultations', '/forums', '/take-part', '/about', '/privacy', '/accessibility', '/consultations/lahipalvelut/statements']) {
      const response = await page.goto(`${origin}/${locale}${path}`)
      expect(response?.status(), path).toBe(200)
      expect(await lang(page)).toBe(locale)
      expect(await page.title()).toMatch(/ – Kuultu – /)
      expect(await page.locator('h1').count(), path).toBe(1)
      expect(await page.locator('script').count(), path).toBe(0)
    }
    const missing = await page.goto(`${origin}/${locale}/nothing-here`)
    expect(missing?.status()).toBe(404)
    expect(await lang(page)).toBe(locale)
    await page.locator('main a.button').click()
    await page.waitForURL(`${origin}/${locale}`)
  })
})

test('the first thing the keyboard meets leads past the frame', async () => {
  await inPage(browser, {}, async (page) => {
    await page.goto(`${origin}/fi`)
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main')
  })
})

test('posters, machines and strangers get what they should', async () => {
  await inPage(browser, {}, async (page) => {
    await page.goto(`${origin}/k/LAHI-sv`)
    expect(page.url()).toBe(`${origin}/sv/consultations/lahipalvelut`)
    const list = await page.request.get(`${origin}/api/v1/consultations?state=open`)
    const { consultations } = (await list.json()) as { consultations: { slug: string }[] }
    expect(consultations.map((each) => each.slug).sort()).toEqual(['lahipalvelut', 'nuoret', 'osallisuus'])
    const one = (await (await page.request.get(`${origin}/api/v1/consultations/lahipalvelut`)).json()) as { questions: unknown[] }
    expect(one.questions).toHaveLength(10)
    expect(JSON.stringify(one)).not.toContain('specialCategoryRisk')
    expect((await page.request.get(`${origin}/api/v1/consultations/unknown`)).status()).toBe(404)
    const away = await page.request.get(`${origin}/?to=${encodeURIComponent('//elsewhere.example/')}`, { maxRedirects: 0 })
    expect(away.headers().location).toMatch(/^\/(?:fi|sv|en)(?:-simple)?$/)
  })
})
