import { beforeAll, describe, expect, test } from 'vitest'
import { isSimple, LOCALES } from '~/kernel/locales'
import { openBrowser } from '../support/open-browser'
import { isFull, walkPages } from './pages'
import { findDemoThings } from './things'
import { isKey, visits } from './visits'
import { walk, type Found } from './walk'

const browser = await openBrowser()

walkPages(browser, isFull ? LOCALES.filter(isSimple) : ['fi-simple'])

describe('with its scripts held back', () => {
  let found: Found
  beforeAll(async () => {
    const things = await findDemoThings()
    // The other pages have no scripts that could be held back.
    const chosen = visits(things).filter((visit) => visit.state === 'default' && (isFull || isKey(visit)) && (visit.as !== 'resident' || visit.module.startsWith('public/answer-')))
    found = await walk(browser, { locale: 'fi-simple', visits: chosen, things, isFull: false, withoutScripts: true })
  }, 600_000)

  test.each(['pages answer as they should', 'no other host is asked', 'axe finds nothing', 'it fits a phone', 'targets are 24 pixels'])('%s', (look) => {
    expect(found.byLook.get(look) ?? []).toEqual([])
  })
})
