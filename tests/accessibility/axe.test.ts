import { beforeAll, describe, expect, test } from 'vitest'
import type { BrowserContext } from 'playwright-core'
import { LOCALES, type Locale } from '~/kernel/locales'
import { openBrowser, productOrigin } from '../support/open-browser'
import { axeFindings } from './axe'
import { findDemoThings, visits, type As, type DemoThings } from './visits'

const isFull = process.env.KUULTU_FULL === '1'
const browser = await openBrowser()
const contexts = {} as Record<As, BrowserContext>
let things: DemoThings

beforeAll(async () => {
  things = await findDemoThings()
  for (const as of ['resident', 'official', 'representative'] as const) {
    contexts[as] = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' })
    const cookies = things.cookies[as].split('; ').filter(Boolean)
    await contexts[as].addCookies(cookies.map((cookie) => ({ name: cookie.slice(0, cookie.indexOf('=')), value: cookie.slice(cookie.indexOf('=') + 1), url: productOrigin() })))
  }
}, 60_000)

// The four other variants share the DOM of these two; their markup is checked without a browser.
const locales: Locale[] = isFull ? LOCALES : ['fi', 'fi-simple']

describe.each(locales)('axe finds nothing in %s', (locale) => {
  test('on any page, light and dark', async () => {
    const findings: string[] = []
    for (const as of ['resident', 'official', 'representative'] as const) {
      const page = await contexts[as].newPage()
      for (const visit of visits(things).filter((each) => each.as === as && (locale === 'fi' || isFull || each.state === 'default'))) {
        const name = `${visit.module} (${visit.state}, ${locale})`
        await page.emulateMedia({ colorScheme: 'light' })
        const answer = await page.goto(`${productOrigin()}${visit.address(locale)}`, { waitUntil: 'load' })
        if (!answer || answer.status() >= 500) findings.push(`${name}: status ${answer?.status()}`)
        findings.push(...(await axeFindings(page)).map((finding) => `${name}: ${finding}`))
        await page.emulateMedia({ colorScheme: 'dark' })
        findings.push(...(await axeFindings(page, 'contrast')).map((finding) => `${name}, dark: ${finding}`))
      }
      await page.close()
    }
    expect(findings).toEqual([])
  }, 600_000)
})
