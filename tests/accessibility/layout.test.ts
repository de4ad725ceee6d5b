import { beforeAll, describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import type { Locale } from '~/kernel/locales'
import { openBrowser, productOrigin } from '../support/open-browser'
import { findDemoThings, visits, type DemoThings } from './visits'

const isFull = process.env.KUULTU_FULL === '1'
const browser = await openBrowser()
let things: DemoThings
beforeAll(async () => {
  things = await findDemoThings()
}, 60_000)

// WCAG 1.4.10: at 320 CSS pixels nothing scrolls in two directions, except what is a table or a map by nature.
const overflow = (page: Page) =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= width + 1) return []
    const inScroller = (element: Element | null): boolean => element !== null && (['auto', 'scroll'].includes(getComputedStyle(element).overflowX) || inScroller(element.parentElement))
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > width + 1 && !inScroller(element.parentElement))
      .slice(0, 3)
      .map((element) => `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} reaches ${Math.round(element.getBoundingClientRect().right)}`)
  })

// WCAG 2.5.8: 24 by 24 CSS pixels, except links within a sentence.
const smallTargets = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('a[href], button, input:not([type=hidden]), select, textarea, summary')]
      .filter((element) => {
        const box = element.getBoundingClientRect()
        if (box.width === 0 || box.height === 0 || getComputedStyle(element).clip !== 'auto' || getComputedStyle(element).clipPath !== 'none') return false
        if (getComputedStyle(element).display === 'inline' && (element.parentElement?.textContent?.trim().length ?? 0) > (element.textContent?.trim().length ?? 0)) return false
        return box.height < 23.5 || box.width < 23.5
      })
      .slice(0, 3)
      .map((element) => `${element.tagName.toLowerCase()} "${(element.textContent ?? '').trim().slice(0, 30)}" is small`),
  )

describe.each((isFull ? ['fi', 'fi-simple', 'sv'] : ['fi', 'sv']) as Locale[])('every page in %s', (locale) => {
  test('fits a 320 pixel wide screen with targets large enough', async () => {
    const findings: string[] = []
    for (const as of ['resident', 'official', 'representative'] as const) {
      const context = await browser.newContext({ viewport: { width: 320, height: 640 }, reducedMotion: 'reduce' })
      const cookies = things.cookies[as].split('; ').filter(Boolean)
      await context.addCookies(cookies.map((cookie) => ({ name: cookie.slice(0, cookie.indexOf('=')), value: cookie.slice(cookie.indexOf('=') + 1), url: productOrigin() })))
      const page = await context.newPage()
      for (const visit of visits(things).filter((each) => each.as === as)) {
        await page.goto(`${productOrigin()}${visit.address(locale)}`, { waitUntil: 'load' })
        const name = `${visit.module} (${visit.state})`
        findings.push(...(await overflow(page)).map((finding) => `${name}: ${finding}`), ...(await smallTargets(page)).map((finding) => `${name}: ${finding}`))
      }
      await context.close()
    }
    expect(findings).toEqual([])
  }, 400_000)

  test('keeps its text at twice the size and with wide spacing', async () => {
    const context = await browser.newContext({ viewport: { width: 640, height: 800 }, reducedMotion: 'reduce' })
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await session.send('Page.enable')
    await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } })
    const findings: string[] = []
    for (const visit of visits(things).filter((each) => each.as === 'resident' && (isFull || each.state === 'default'))) {
      await page.goto(`${productOrigin()}${visit.address(locale)}`, { waitUntil: 'load' })
      const size = await page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize))
      if (size < 30) findings.push(`${visit.module}: text does not grow (${size})`)
      findings.push(...(await overflow(page)).map((finding) => `${visit.module}: ${finding}`))
      // WCAG 1.4.12
      await page.evaluate(() => {
        const sheet = new CSSStyleSheet()
        sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }')
        document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
      })
      const clipped = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('main *')].filter((element) => {
          const style = getComputedStyle(element)
          return element.children.length === 0 && element.clientHeight > 8 && style.overflow === 'hidden' && style.position !== 'absolute' && (element.scrollHeight > element.clientHeight + 2 || element.scrollWidth > element.clientWidth + 2)
        }).slice(0, 3).map((element) => `${element.tagName.toLowerCase()}.${element.className} is clipped`),
      )
      findings.push(...clipped.map((finding) => `${visit.module}: ${finding}`))
    }
    await context.close()
    expect(findings).toEqual([])
  }, 300_000)
})
