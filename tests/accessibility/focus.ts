import { PNG } from 'pngjs'
import type { Page } from 'playwright-core'

type Box = { x: number; y: number; width: number; height: number }
/** Where the focus stands: its name, how it is drawn, its box with its label's, and whether it is hidden or came out of order. */
type Stop = { name: string; kind: string; box: Box; edge: number; isBehind: boolean; isCovered: boolean; isOutside: boolean }

// More than any page has, the page of all components too.
const MOST_STOPS = 1500
/** So many stops that are drawn alike are looked at by their pixels on one page: a ring is that of its kind and ground. */
const MOST_OF_A_KIND = 4

/** Goes through the page with the tab key, forth and back, and tells what is wrong (WCAG 2.1.2, 2.4.1, 2.4.3, 2.4.7, 2.4.11, 2.4.13). */
export async function focusFindings(page: Page, { pixels, hasErrors = false }: { pixels: boolean; hasErrors?: boolean }): Promise<string[]> {
  const findings: string[] = []
  const forth: string[] = []
  const kinds = new Map<string, number>()
  await page.keyboard.press('Tab')
  if (hasErrors) {
    // A page with errors takes the reader to their summary; the rest of it is looked at from its beginning.
    if (!(await page.evaluate(() => document.querySelector('.errors')?.contains(document.activeElement) === true))) findings.push('the first stop is not in the summary of the errors')
    await page.locator('a.skip').first().focus()
  }
  for (let step = 0; step < MOST_STOPS; step++) {
    const stop = await stopOf(page)
    // After the last stop comes the browser itself, or the first stop again.
    if (stop === null || (forth.length > 0 && stop.name === forth[0])) break
    if (step === MOST_STOPS - 1) findings.push(`after ${MOST_STOPS} steps the focus is still at ${stop.name}`)
    forth.push(stop.name)
    if (stop.isBehind) findings.push(`${stop.name} comes after what stands below it`)
    if (stop.isOutside) findings.push(`${stop.name} has the focus outside the window`)
    if (stop.isCovered) findings.push(`${stop.name} has the focus and is covered`)
    const alike = kinds.get(stop.kind) ?? 0
    kinds.set(stop.kind, alike + 1)
    if (pixels && !stop.isOutside && alike < MOST_OF_A_KIND) findings.push(...(await faintFocus(page)))
    await page.keyboard.press('Tab')
  }
  if (!forth[0]?.startsWith('a.skip')) findings.push(`the first stop is ${forth[0] ?? 'nothing'}, not the way to the content`)
  const back: string[] = []
  for (let step = 0; step < MOST_STOPS; step++) {
    await page.keyboard.press('Shift+Tab')
    const stop = await stopOf(page)
    if (stop === null && back.length === 0) continue
    if (stop === null || (back.length > 0 && stop.name === back.at(-1))) break
    back.unshift(stop.name)
  }
  // A group of radio buttons without a choice is entered at its other end from behind, and the browser's own date field by fewer of its parts.
  const groups = (names: string[]) => names.map((name) => name.replace(/^input.*\[radio (.+?)\].*/, 'radio $1')).filter((name, at, all) => !name.includes('[date]') || name !== all[at - 1])
  if (groups(back).join('\n') !== groups(forth).join('\n')) findings.push(`backwards the way differs: ${groups(back).find((name, at) => name !== groups(forth)[at]) ?? 'it is shorter'}`)
  return [...findings, ...(await skipFindings(page))]
}

/** The skip link leads into the content: the next stop after it is there. */
async function skipFindings(page: Page): Promise<string[]> {
  if ((await page.locator('a.skip').count()) === 0) return []
  await page.locator('a.skip').first().focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  const isThere = await page.evaluate(() => {
    const main = document.querySelector('main')!
    const next = document.activeElement!
    return main.contains(next) || Boolean(main.compareDocumentPosition(next) & Node.DOCUMENT_POSITION_FOLLOWING)
  })
  return isThere ? [] : ['the way to the content does not lead there']
}

async function stopOf(page: Page): Promise<Stop | null> {
  return await page.evaluate(() => {
    const element = document.activeElement
    if (!element || element === document.body || element === document.documentElement) return null
    const seen = window as unknown as { lastFocused?: Element }
    const isBehind = seen.lastFocused !== undefined && seen.lastFocused !== element && Boolean(seen.lastFocused.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING) && !seen.lastFocused.contains(element)
    seen.lastFocused = element
    const input = element instanceof HTMLInputElement && ['radio', 'checkbox'].includes(element.type) ? element : null
    const parts = [element, ...(input?.labels ?? [])]
    const boxes = parts.flatMap((part) => [...part.getClientRects()])
    const left = Math.min(...boxes.map((box) => box.left))
    const top = Math.min(...boxes.map((box) => box.top))
    const right = Math.max(...boxes.map((box) => box.right))
    const bottom = Math.max(...boxes.map((box) => box.bottom))
    const [across, down] = [Math.min(right, innerWidth) - Math.max(left, 0), Math.min(bottom, innerHeight) - Math.max(top, 0)]
    // What is higher than the window is marked at those of its sides that are in it.
    const sides = [{ isSeen: top >= 0, length: across }, { isSeen: bottom <= innerHeight, length: across }, { isSeen: left >= 0, length: down }, { isSeen: right <= innerWidth, length: down }]
    const first = element.getClientRects()[0] ?? element.getBoundingClientRect()
    const points = [[0.5, 0.5], [0.1, 0.2], [0.9, 0.2], [0.1, 0.8], [0.9, 0.8]].map(([x, y]) => [first.left + first.width * x!, first.top + first.height * y!] as const).filter(([x, y]) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight)
    const hits = points.filter(([x, y]) => {
      const hit = document.elementFromPoint(x, y)
      return hit !== null && parts.some((part) => part.contains(hit))
    })
    const words = (element.getAttribute('aria-label') ?? element.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 30)
    const group = input?.type === 'radio' ? `[radio ${input.name}]` : element instanceof HTMLInputElement && element.type === 'date' ? '[date]' : ''
    const classes = (one: Element | null) => [...(one?.classList ?? [])].map((each) => `.${each}`).join('')
    const ground = element.closest('header, footer, nav, aside, section, fieldset, table, li, p')
    return {
      name: `${element.tagName.toLowerCase()}${element.id ? `#${element.id}` : ''}${classes(element)}${group} "${words}"`,
      kind: `${element.tagName} ${(element as HTMLInputElement).type ?? ''} ${classes(element)} in ${ground?.tagName ?? ''} ${classes(ground)} ${classes(element.parentElement)}`,
      box: { x: left, y: top, width: right - left, height: bottom - top },
      edge: boxes.length > 1 && !input ? Math.max(...boxes.map((box) => box.width + box.height)) : sides.reduce((sum, { isSeen, length }) => sum + (isSeen ? length : 0), 0),
      isBehind,
      isCovered: points.length > 0 && hits.length < Math.ceil(points.length / 2),
      isOutside: points.length === 0,
    }
  })
}

/** The focus changes, by 3:1, at least as many pixels as a line of two pixels around it has. */
async function faintFocus(page: Page): Promise<string[]> {
  // At the edge of the window a part of the ring would lie outside, and between two rows of pixels it would be paler than it is.
  await page.evaluate(() => {
    const root = document.documentElement
    root.style.marginTop = '0px'
    const { top } = document.activeElement!.getBoundingClientRect()
    root.style.marginTop = `${Math.ceil(top) - top}px`
    document.activeElement!.scrollIntoView({ block: 'center', inline: 'nearest' })
  })
  const { name, box, edge } = (await stopOf(page))!
  const view = page.viewportSize()!
  const x = Math.max(0, Math.floor(box.x - 10))
  const y = Math.max(0, Math.floor(box.y - 10))
  const clip = { x, y, width: Math.min(view.width - x, Math.ceil(box.width + 20)), height: Math.min(view.height - y, Math.ceil(box.height + 20)) }
  const focused = PNG.sync.read(await page.screenshot({ clip }))
  // The next tab goes on from here.
  await page.evaluate(() => (document.activeElement as HTMLElement).blur())
  const plain = PNG.sync.read(await page.screenshot({ clip }))
  let changed = 0
  for (let at = 0; at < focused.data.length; at += 4) if (contrastAt(focused.data, plain.data, at) >= 3) changed++
  return changed >= edge * 2 * 0.85 ? [] : [`${name}: the focus changes ${changed} pixels, a line around it has ${Math.round(edge * 2)}`]
}

function contrastAt(one: Buffer, other: Buffer, at: number): number {
  if (one[at] === other[at] && one[at + 1] === other[at + 1] && one[at + 2] === other[at + 2]) return 1
  const channel = (value: number) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4)
  const luminance = (data: Buffer) => 0.2126 * channel(data[at]!) + 0.7152 * channel(data[at + 1]!) + 0.0722 * channel(data[at + 2]!)
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number]
  return (high + 0.05) / (low + 0.05)
}
