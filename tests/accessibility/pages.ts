import type { Browser } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Locale } from '~/kernel/locales'
import { LOOKS } from './looks'
import { findDemoThings } from './things'
import { visits } from './visits'
import { isLookedFor, walk, type Found } from './walk'

/** Whether this run looks at everything, in every language. */
export const isFull = process.env.KUULTU_FULL === '1'

/** Walks every page in these languages, one after the other, and has a test for each look. */
export function walkPages(browser: Browser, locales: readonly Locale[]): void {
  describe.each(locales)('on every page in %s', (locale) => {
    let found: Found
    beforeAll(async () => {
      const things = await findDemoThings()
      const chosen = visits(things).filter((visit) => isFull || locale === 'fi' || visit.state === 'default')
      found = await walk(browser, { locale, visits: chosen, things, isFull })
    }, 1_800_000)

    test.each(['pages answer as they should', 'no other host is asked', ...LOOKS.filter((look) => isLookedFor(look, locale, isFull)).map((look) => look.name)])('%s', (look) => {
      expect(found.byLook.get(look) ?? []).toEqual([])
    })

    test('menu and help are where they are on every other page', () => {
      const differing = [...found.frames].filter(([, frames]) => frames.size > 1).map(([kind, frames]) => [kind, ...frames].map(String))
      expect(differing).toEqual([])
    })
  })
}
