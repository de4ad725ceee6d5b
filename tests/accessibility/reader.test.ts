import { existsSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Locale } from '~/kernel/locales'
import { openBrowser } from '../support/open-browser'
import { spoken } from './reader'
import { findDemoThings, type DemoThings } from './things'
import { isKey, visits, type Visit } from './visits'
import { openVisit, windowOf } from './walk'

const isFull = process.env.KUULTU_FULL === '1'
const browser = await openBrowser()
let things: DemoThings
beforeAll(async () => {
  things = await findDemoThings()
}, 60_000)

// A resident's way: what is asked, a question, what is wrong, what is sent, the code, what became of it.
const WAY = ['public/answer-start', 'public/answer-part', 'public/answer-check', 'public/answer-receipt', 'public/find-answer']

/** What is said of each page, with its title first, as a screen reader says it when a page has been opened. */
async function said(locale: Locale, chosen: (visit: Visit) => boolean): Promise<Map<string, string[]>> {
  const pages = new Map<string, string[]>()
  const context = await windowOf(browser, 'resident', things)
  const page = await context.newPage()
  for (const visit of visits(things).filter((each) => each.as === 'resident' && isKey(each) && chosen(each))) {
    await openVisit(page, visit, locale)
    pages.set(`${visit.module.replace('public/', '')}${visit.state === 'default' ? '' : `-${visit.state.replaceAll(' ', '-')}`}`, [await page.title(), ...(await spoken(page))])
  }
  await context.close()
  return pages
}

describe('what a screen reader says', () => {
  test('on the way of an answer', async () => {
    for (const [name, phrases] of await said('fi', ({ module, hasErrors }) => WAY.includes(module) && !hasErrors)) {
      const golden = new URL(`./golden/spoken/${name}.txt`, import.meta.url).pathname
      if (process.env.KUULTU_GOLDEN !== 'write') expect(existsSync(golden), name).toBe(true)
      await expect(`${phrases.join('\n')}\n`).toMatchFileSnapshot(golden)
    }
  }, 120_000)

  test.each<Locale>(isFull ? ['fi', 'fi-simple', 'sv', 'en'] : ['fi', 'fi-simple'])('of errors in %s: the title says so, then the summary with its links, before anything else', async (locale) => {
    const pages = await said(locale, ({ hasErrors }) => hasErrors === true)
    expect(pages.size).toBeGreaterThan(1)
    for (const phrases of pages.values()) {
      expect(phrases[0]).toMatch(/^(Virhe|Fel|Error):/)
      const summary = phrases.findIndex((phrase) => phrase.startsWith('group'))
      const headings = phrases.flatMap((phrase, at) => (/^heading, /.test(phrase) ? [at] : []))
      expect(summary, phrases.join('\n')).toBeGreaterThan(0)
      expect(headings[0], phrases.join('\n')).toBe(summary + 1)
      expect(phrases.slice(headings[0], headings[1]).some((phrase) => /^link, /.test(phrase)), phrases.join('\n')).toBe(true)
    }
  }, 120_000)
})
