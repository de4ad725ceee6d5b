import { beforeAll, describe, expect, test } from 'vitest'
import { LOCALES, type Locale } from '~/kernel/locales'
import { openBrowser } from '../support/open-browser'
import { unusedExceptions } from './exceptions'
import { LOOKS } from './looks'
import { findDemoThings } from './things'
import { visits } from './visits'
import { walk, type Found } from './walk'

const isFull = process.env.KUULTU_FULL === '1'
const browser = await openBrowser()

// The other four variants share the DOM of these two; markup.test.ts looks at their HTML in every run.
const locales: readonly Locale[] = isFull ? LOCALES : ['fi', 'fi-simple']

describe.each(locales)('on every page in %s', (locale) => {
  let found: Found
  beforeAll(async () => {
    const things = await findDemoThings()
    const chosen = visits(things).filter((visit) => isFull || locale === 'fi' || visit.state === 'default')
    found = await walk(browser, { locale, visits: chosen, things, isFull })
  }, 1_200_000)

  test.each(['pages answer as they should', ...LOOKS.filter((look) => isFull || look.tier === 'always' || (look.tier === 'finnish' && locale === 'fi')).map((look) => look.name)])('%s', (look) => {
    expect(found.byLook.get(look) ?? []).toEqual([])
  })

  test('menu and help are where they are on every other page', () => {
    const differing = [...found.frames].filter(([, frames]) => frames.size > 1).map(([kind, frames]) => [kind, ...frames].map(String))
    expect(differing).toEqual([])
  })
})

describe('with its scripts held back', () => {
  let found: Found
  beforeAll(async () => {
    const things = await findDemoThings()
    // The other pages have no scripts that could be held back.
    const chosen = visits(things).filter((visit) => visit.state === 'default' && (visit.as !== 'resident' || visit.module.startsWith('public/answer-')))
    found = await walk(browser, { locale: 'fi-simple', visits: chosen, things, isFull: false, withoutScripts: true })
  }, 600_000)

  test.each(['pages answer as they should', 'axe finds nothing', 'it fits a phone', 'targets are 24 pixels'])('%s', (look) => {
    expect(found.byLook.get(look) ?? []).toEqual([])
  })
})

test('every exception is still needed', () => {
  expect(unusedExceptions()).toEqual([])
})
