import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core'
import { addresses } from '~/kernel/addresses'
import { baseLanguage, type Locale } from '~/kernel/locales'
import { LOOKS, show, type Look } from './looks'
import { probe } from './probes/probe'
import { aimedOrigin, type As, type DemoThings } from './things'
import { isKey, type Visit } from './visits'

/** What was found, by the name of the look; `frames` are the menus and the help of all pages with the same frame. */
export type Found = { byLook: Map<string, string[]>; frames: Map<string, Map<string, string>> }

export type WalkOptions = { locale: Locale; visits: Visit[]; things: DemoThings; isFull: boolean; withoutScripts?: boolean }

const PEOPLE: As[] = ['resident', 'answerer', 'chooser', 'official', 'representative', 'moderator', 'administrator', 'auditor']

/** A browser window of somebody, signed in as the product has them. */
export async function windowOf(browser: Browser, as: As, things: DemoThings, options: Parameters<Browser['newContext']>[0] = {}): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce', ...options })
  const cookies = things.cookies[as].split('; ').filter(Boolean)
  await context.addCookies(cookies.map((cookie) => ({ name: cookie.slice(0, cookie.indexOf('=')), value: cookie.slice(cookie.indexOf('=') + 1), url: aimedOrigin() })))
  return context
}

/** Opens a visit's page; where it posts something, the form is sent as a browser sends it. */
export async function openVisit(page: Page, visit: Visit, locale: Locale, { isAlive = true } = {}): Promise<number> {
  const address = `${aimedOrigin()}${visit.address(locale)}`
  if (!visit.form) {
    const status = (await page.goto(address, { waitUntil: 'load' }))?.status() ?? 0
    if (isAlive) await becomeAlive(page)
    return status
  }
  // Any page that has forms may send it; this one has no script that could get in between.
  await page.goto(`${aimedOrigin()}${addresses.about(locale)}`)
  const answered = page.waitForResponse((response) => response.request().isNavigationRequest() && response.request().method() === 'POST')
  await page.evaluate(
    ({ action, fields }) => {
      const form = Object.assign(document.createElement('form'), { method: 'post', action })
      for (const [name, value] of fields) form.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value }))
      document.body.append(form)
      form.submit()
    },
    { action: address, fields: Object.entries(visit.form).flatMap(([name, value]) => [value].flat().map((each) => [name, each] as const)) },
  )
  const status = (await answered).status()
  await page.waitForLoadState('load')
  if (isAlive) await becomeAlive(page)
  return status
}

/** Waits until the page's script has taken it over, where it has one that does. */
async function becomeAlive(page: Page): Promise<void> {
  await page.waitForFunction(() => !('__remixContext' in window) || Object.keys(document.querySelector('main') ?? {}).some((key) => key.startsWith('__reactFiber')), undefined, { timeout: 15_000 })
  // What a component adds once its script runs (a calendar beside a date) comes after that, when the browser is idle.
  await page.evaluate(async () => await new Promise<void>((resolve) => requestIdleCallback(() => resolve(), { timeout: 3000 })))
}

/** Opens every page once and looks at it in every way that this run asks for. */
export async function walk(browser: Browser, { locale, visits, things, isFull, withoutScripts = false }: WalkOptions): Promise<Found> {
  const found: Found = { byLook: new Map(), frames: new Map() }
  const note = (look: string, lines: string[]) => found.byLook.set(look, [...(found.byLook.get(look) ?? []), ...lines])
  for (const as of PEOPLE) {
    const own = visits.filter((visit) => visit.as === as)
    if (own.length === 0) continue
    const context = await windowOf(browser, as, things)
    if (withoutScripts) await context.route('**/*', (route) => (route.request().resourceType() === 'script' ? route.abort() : route.continue()))
    const page = await context.newPage()
    const elsewhere = listenElsewhere(page)
    const session = await context.newCDPSession(page)
    await session.send('Page.enable')
    for (const visit of own) {
      const name = `${visit.module} (${visit.state}, ${locale})`
      try {
        const status = await openVisit(page, visit, locale, { isAlive: !withoutScripts })
        if (status !== (visit.status ?? 200)) note('pages answer as they should', [`${name}: status ${status}`])
        if (!visit.module.startsWith('demo/')) noteFrame(found, visit, name, await probe(page, 'frameOfPage'))
        for (const [look, lines] of await lookAt(page, session, visit, LOOKS.filter((each) => isAsked(each, visit, locale, isFull)), locale)) note(look, lines.map((line) => `${name}: ${line}`))
      } catch (error) {
        note('pages answer as they should', [`${name}: ${String(error).split('\n')[0]}`])
      } finally {
        note('no other host is asked', elsewhere.splice(0).map((what) => `${name}: ${what}`))
      }
    }
    await context.close()
  }
  return found
}

/** What a page asks of other hosts, and what its policy keeps it from asking. The list fills as the page goes on. */
export function listenElsewhere(page: Page): string[] {
  const found: string[] = []
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (/^(?:https?|wss?):$/.test(url.protocol) && url.origin !== aimedOrigin()) found.push(url.href)
  })
  page.on('console', (message) => {
    if (message.type() === 'error' && message.text().includes('Content Security Policy')) found.push(message.text().slice(0, 200))
  })
  return found
}

/** Whether a look is for this visit in this run. */
export function isAsked(look: Look, visit: Visit, locale: Locale, isFull: boolean): boolean {
  if (look.on === 'resident' && (visit.as !== 'resident' || visit.module.startsWith('demo/'))) return false
  if (look.on === 'errors' && !visit.hasErrors) return false
  if (!isLookedFor(look, locale, isFull)) return false
  if (isFull || look.tier === 'always') return true
  return isKey(visit) || (look.tier === 'finnish' && visit.state === 'default')
}

/** Whether any page is looked at so in this language in this run. */
export function isLookedFor({ tier }: Pick<Look, 'tier'>, locale: Locale, isFull: boolean): boolean {
  if (tier === 'always') return true
  if (!isFull) return locale === 'fi' && (tier === 'finnish' || tier === 'key')
  return baseLanguage(locale) === 'fi' || (tier !== 'key' && tier !== 'colours')
}

/** What is found on an opened page, by the name of the look; a page that a look spoils is opened anew. */
export async function lookAt(page: Page, session: CDPSession, visit: Visit, looks: Look[], locale: Locale): Promise<[string, string[]][]> {
  const found: [string, string[]][] = []
  let isSpoilt = false
  for (const look of looks) {
    if (isSpoilt) await openVisit(page, visit, locale)
    await show(page, session, look.screen)
    found.push([look.name, await look.find(page, visit)])
    isSpoilt = look.spoils ?? false
  }
  return found
}

function noteFrame(found: Found, visit: Visit, name: string, frame: string): void {
  const kind = visit.frame ?? visit.as
  const frames = found.frames.get(kind) ?? new Map<string, string>()
  frames.set(frame, frames.get(frame) ?? name)
  found.frames.set(kind, frames)
}
