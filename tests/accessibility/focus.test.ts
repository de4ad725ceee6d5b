import { beforeAll, describe, expect, test } from 'vitest'
import type { Locale } from '~/kernel/locales'
import { openBrowser } from '../support/open-browser'
import { focusFindings } from './focus'
import { findDemoThings, type As, type DemoThings } from './things'
import { isKey, visits } from './visits'
import { openVisit, windowOf } from './walk'

const isFull = process.env.KUULTU_FULL === '1'
const browser = await openBrowser()
let things: DemoThings
beforeAll(async () => {
  things = await findDemoThings()
}, 60_000)

type Round = { name: string; width: number; height: number; locale: Locale; pixels: boolean; forced?: boolean; all?: boolean }

const rounds: Round[] = [
  { name: 'on a desk', width: 1280, height: 800, locale: 'fi', pixels: true, all: isFull },
  { name: 'on a phone', width: 320, height: 640, locale: 'fi', pixels: isFull, all: isFull },
  ...(isFull
    ? [
        { name: 'in a low window', width: 800, height: 400, locale: 'fi' as const, pixels: false },
        { name: 'in Swedish', width: 1280, height: 800, locale: 'sv' as const, pixels: false },
        { name: 'in English', width: 320, height: 640, locale: 'en' as const, pixels: false },
        { name: 'in forced colours', width: 1280, height: 800, locale: 'fi' as const, pixels: true, forced: true },
      ]
    : []),
]

describe.each(rounds)('the focus $name', ({ width, height, locale, pixels, forced, all }) => {
  test('is seen at every stop, in the order of the page, and never caught', async () => {
    const findings: string[] = []
    for (const as of ['resident', 'answerer', 'official', 'representative'] as As[]) {
      const context = await windowOf(browser, as, things, { viewport: { width, height }, forcedColors: forced ? 'active' : 'none' })
      const page = await context.newPage()
      for (const visit of visits(things).filter((each) => each.as === as && (all || isKey(each)))) {
        await openVisit(page, visit, locale)
        findings.push(...(await focusFindings(page, { pixels, hasErrors: visit.hasErrors })).map((finding) => `${visit.module} (${visit.state}): ${finding}`))
      }
      await context.close()
    }
    expect(findings).toEqual([])
  }, 1_200_000)
})
