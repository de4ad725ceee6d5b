import type { CDPSession, Page } from 'playwright-core'
import { aceFindings } from './engines/ace'
import { axeFindings } from './engines/axe'
import { judged } from './exceptions'
import { probe } from './probes/probe'
import type { Visit } from './visits'

/** How the page is shown while one looks. */
export type Screen = { width: number; height: number; scheme?: 'light' | 'dark'; contrast?: 'more'; forced?: boolean; paper?: boolean; textSize?: number }

/**
 * One way of looking at a page. `on`: every page, only those of residents, or those where something was posted;
 * `tier` says where the short run looks so: everywhere, on Finnish pages in their ordinary state, on the Finnish pages
 * on which most depends, or nowhere (`colours`, `full`). The full run looks so everywhere, but `key` and `colours`, which
 * see no words, on all Finnish pages. `spoils`: the page is not itself any more afterwards.
 */
export type Look = { name: string; screen: Screen; on: 'all' | 'resident' | 'errors'; tier: 'always' | 'finnish' | 'key' | 'colours' | 'full'; spoils?: boolean; find: (page: Page, visit: Visit) => Promise<string[]> }

const DESK: Screen = { width: 1280, height: 900 }
const PHONE: Screen = { width: 320, height: 640 }
const isResident = (visit: Visit) => visit.as === 'resident' && !visit.module.startsWith('demo/')

async function axe(page: Page, scope: 'all' | 'strict' | 'contrast'): Promise<string[]> {
  const findings = await axeFindings(page, scope)
  const unsure = findings.filter((finding) => finding.startsWith('incomplete ')).map((finding) => finding.replace('incomplete ', ''))
  return [...findings.filter((finding) => !finding.startsWith('incomplete ')), ...judged('axe-incomplete', unsure).map((finding) => `not decided, ${finding}`)]
}

/** Everything that is looked for on a page, in the order in which it is done: the page is opened once. */
export const LOOKS: Look[] = [
  { name: 'axe finds nothing', screen: DESK, on: 'all', tier: 'always', find: (page, visit) => axe(page, isResident(visit) ? 'strict' : 'all') },
  { name: 'IBM’s checker finds nothing', screen: DESK, on: 'all', tier: 'key', find: async (page) => judged('ace', await aceFindings(page)) },
  { name: 'ids lead somewhere and there is one main heading', screen: DESK, on: 'all', tier: 'always', find: async (page, visit) => (await probe(page, 'brokenStructure')).filter((fault) => visit.module !== 'demo/components' || !fault.endsWith('main headings')) },
  { name: 'placeholders are seen', screen: DESK, on: 'all', tier: 'finnish', find: (page) => probe(page, 'palePlaceholders') },
  { name: 'the edges of controls are seen', screen: DESK, on: 'all', tier: 'finnish', find: (page) => probe(page, 'faintControls') },
  { name: 'links in sentences are marked', screen: DESK, on: 'all', tier: 'finnish', find: (page) => probe(page, 'linksByColourOnly') },
  { name: 'parts in another language say so', screen: DESK, on: 'all', tier: 'always', find: (page) => probe(page, 'wrongLanguages') },
  { name: 'nothing has to be dragged, everything can be pasted', screen: DESK, on: 'all', tier: 'finnish', find: (page) => probe(page, 'obstacles') },
  { name: 'nothing moves when no motion is wanted', screen: DESK, on: 'all', tier: 'finnish', find: (page) => probe(page, 'movements') },
  { name: 'errors are told in title, summary and field', screen: DESK, on: 'errors', tier: 'always', find: (page) => probe(page, 'untoldErrors') },
  { name: 'the same can be reached on a phone', screen: DESK, on: 'all', tier: 'finnish', find: lostControls },
  { name: 'targets are 24 pixels', screen: PHONE, on: 'all', tier: 'always', find: (page) => probe(page, 'smallTargets') },
  { name: 'residents press 44 pixels', screen: PHONE, on: 'resident', tier: 'always', find: (page) => probe(page, 'lowControls') },
  { name: 'it fits a phone', screen: PHONE, on: 'all', tier: 'always', find: (page) => probe(page, 'overflows') },
  { name: 'it fits four times as large', screen: { width: 320, height: 256 }, on: 'all', tier: 'full', find: (page) => probe(page, 'overflows') },
  { name: 'it fits twice as large', screen: { width: 640, height: 512 }, on: 'all', tier: 'full', find: (page) => probe(page, 'overflows') },
  { name: 'it fits a phone held across', screen: { width: 740, height: 320 }, on: 'all', tier: 'full', find: (page) => probe(page, 'overflows') },
  { name: 'contrast holds in the dark', screen: { ...DESK, scheme: 'dark' }, on: 'all', tier: 'always', find: (page) => axe(page, 'contrast') },
  { name: 'the edges of controls are seen in the dark', screen: { ...DESK, scheme: 'dark' }, on: 'all', tier: 'finnish', find: (page) => probe(page, 'faintControls') },
  { name: 'more contrast is no less', screen: { ...DESK, contrast: 'more' }, on: 'all', tier: 'colours', find: (page) => axe(page, 'contrast') },
  { name: 'more contrast in the dark is no less', screen: { ...DESK, scheme: 'dark', contrast: 'more' }, on: 'all', tier: 'colours', find: (page) => axe(page, 'contrast') },
  { name: 'forced colours lose nothing', screen: { ...DESK, forced: true }, on: 'all', tier: 'finnish', find: (page) => probe(page, 'lostInForcedColours') },
  { name: 'dark forced colours lose nothing', screen: { ...DESK, scheme: 'dark', forced: true }, on: 'all', tier: 'finnish', find: (page) => probe(page, 'lostInForcedColours') },
  // A4 at 96 pixels an inch, without the margins.
  { name: 'it prints whole', screen: { width: 673, height: 987, paper: true }, on: 'all', tier: 'finnish', find: (page) => probe(page, 'lostOnPaper') },
  { name: 'letters twice as large fit', screen: { width: 640, height: 800, textSize: 2 }, on: 'all', tier: 'finnish', find: async (page) => [...(await probe(page, 'fixedTexts')), ...(await probe(page, 'overflows'))] },
  { name: 'letters twice as large fit a phone', screen: { ...PHONE, textSize: 2 }, on: 'resident', tier: 'finnish', find: (page) => probe(page, 'overflows') },
  { name: 'wider spacing cuts nothing off', screen: DESK, on: 'all', tier: 'finnish', find: cutBySpacing },
  { name: 'errors stay when one goes to them', screen: DESK, on: 'errors', tier: 'always', find: errorsThatGo },
  { name: 'long words fit', screen: PHONE, on: 'all', tier: 'finnish', spoils: true, find: brokenByLongWords },
]

/** What is in reach on a desk and not on a phone. */
async function lostControls(page: Page): Promise<string[]> {
  const wide = await probe(page, 'controlsInReach')
  await resize(page, PHONE)
  const narrow = await probe(page, 'controlsInReach')
  return wide.filter((control) => !narrow.includes(control)).map((control) => `${control} is lost on a phone`)
}

/** What wider spacing cuts off and was whole before. */
async function cutBySpacing(page: Page): Promise<string[]> {
  const before = await probe(page, 'clippedTexts')
  await probe(page, 'spaceTexts')
  const after = await probe(page, 'clippedTexts')
  await resize(page, PHONE)
  const wide = await probe(page, 'overflows')
  await probe(page, 'unspaceTexts')
  return [...before, ...after.filter((text) => !before.includes(text)), ...wide]
}

/** Errors that are not there any more, or are not come to, once their link in the summary has been followed. */
async function errorsThatGo(page: Page): Promise<string[]> {
  const link = page.locator('.errors a').first()
  const aim = (await link.count()) > 0 ? await link.getAttribute('href') : null
  if (!aim) return []
  await link.click()
  await page.waitForTimeout(100)
  const isThere = await page.evaluate((id) => document.getElementById(id)?.contains(document.activeElement) ?? false, aim.slice(1))
  return [...((await page.locator('.errors').count()) > 0 ? [] : ['the messages went away']), ...(isThere ? [] : [`${aim} is not come to`])]
}

async function brokenByLongWords(page: Page): Promise<string[]> {
  await probe(page, 'lengthenTexts')
  return await probe(page, 'overflows')
}

const shownAs = new WeakMap<Page, Screen>()

/** Shows the page as a look wants it. Only what differs is asked for: each change lays the page out anew. */
export async function show(page: Page, session: CDPSession, screen: Screen): Promise<void> {
  const before = shownAs.get(page)
  if (before === undefined || mediaOf(before) !== mediaOf(screen)) {
    await page.emulateMedia({ media: screen.paper ? 'print' : 'screen', colorScheme: screen.scheme ?? 'light', contrast: screen.contrast ?? 'no-preference', forcedColors: screen.forced ? 'active' : 'none', reducedMotion: 'reduce' })
  }
  if (before?.width !== screen.width || before.height !== screen.height) await page.setViewportSize({ width: screen.width, height: screen.height })
  const [size, sizeBefore] = [screen.textSize ?? 1, before?.textSize ?? 1]
  // The size of letters is the browser's own setting, and dear to change.
  if (size !== sizeBefore) await session.send('Page.setFontSizes', { fontSizes: { standard: 16 * size, fixed: 13 * size } })
  shownAs.set(page, screen)
}

function mediaOf({ paper, scheme, contrast, forced }: Screen): string {
  return [paper ?? false, scheme ?? 'light', contrast ?? '', forced ?? false].join()
}

async function resize(page: Page, { width, height }: Screen): Promise<void> {
  await page.setViewportSize({ width, height })
  shownAs.set(page, { ...shownAs.get(page), width, height })
}
