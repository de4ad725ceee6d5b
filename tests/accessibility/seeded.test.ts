import { describe, expect, test, vi } from 'vitest'
import { openBrowser, productOrigin } from '../support/open-browser'
import { aceFindings } from './engines/ace'
import { axeFindings } from './engines/axe'
import { htmlFindings } from './engines/html'
import { focusFindings } from './focus'
import type { probes } from './probes/in-page'
import { probe } from './probes/probe'
import { EVERYTHING, SEEDED } from './seeded/seeded'
import { listenElsewhere } from './walk'

const browser = await openBrowser()
const page = await browser.newPage()

/** The kinds of a list of findings, each once. */
const kinds = (findings: string[]) => [...new Set(findings.map((finding) => finding.slice(0, finding.indexOf(':'))))].sort()

describe('a seeded fault', () => {
  test.each(SEEDED.map((seeded, at) => ({ ...seeded, at })))('$at is found by $probe, and nothing where it is not', async ({ probe: name, bad, good, media, width, prepare }) => {
    await page.setViewportSize({ width: width ?? 1280, height: 800 })
    await page.emulateMedia({ reducedMotion: 'no-preference', forcedColors: 'none', media: 'screen', ...media })
    const find = async (html: string) => {
      // A page of its own each time, so that nothing is left of the one before.
      await page.goto('about:blank')
      await page.setContent(`<html lang="fi"><body>${html}</body></html>`)
      if (prepare) await probe(page, prepare as keyof typeof probes)
      return await probe(page, name as keyof typeof probes)
    }
    expect(await find(bad)).not.toEqual([])
    expect(await find(good)).toEqual([])
  })

  test('of the focus is found: hidden rings, a covered stop, a wrong order, no way to the content', async () => {
    const frame = (style: string, more = '') => `<html lang="fi"><style>a,button{display:block;margin:30px} ${style}</style><body><a class="skip" href="#main">Sisältöön</a><main id="main" tabindex="-1"><button>a</button><button>b</button>${more}</main></body></html>`
    const find = async (html: string) => {
      await page.setViewportSize({ width: 800, height: 600 })
      await page.emulateMedia({ forcedColors: 'none', media: 'screen' })
      await page.goto('about:blank')
      await page.setContent(html)
      return await focusFindings(page, { pixels: true })
    }
    const ring = ':focus-visible{outline:4px solid #000;outline-offset:2px}'
    expect(await find(frame(ring))).toEqual([])
    expect((await find(frame(':focus{outline:none}'))).length).toBeGreaterThanOrEqual(3)
    expect((await find(frame(`${ring} main{position:relative} main::after{content:"";position:absolute;inset:0;background:#fff}`))).join()).toContain('covered')
    expect((await find(frame(ring, '<button tabindex="1">c</button>'))).join()).toContain('comes after')
    expect((await find(frame(ring).replace('<a class="skip" href="#main">Sisältöön</a>', ''))).join()).toContain('first stop')
  }, 60_000)
})

test('what a page asks of another host is found, whether its policy stops it or not', async () => {
  const asking = await browser.newPage()
  const found = listenElsewhere(asking)
  await asking.goto(`${productOrigin()}/fi`)
  expect(found).toEqual([])
  await asking.evaluate(() => void (new Image().src = 'https://elsewhere.example/stopped.png'))
  await vi.waitFor(() => expect(found.join()).toContain('stopped.png'))
  await asking.goto('about:blank')
  await asking.setContent('<img alt="" src="http://127.0.0.1:9/sent.png">')
  await vi.waitFor(() => expect(found.join()).toContain('sent.png'))
  await asking.close()
})

test('the engines together find the kinds they are known to find on a page full of faults', async () => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.goto('about:blank')
  await page.setContent(EVERYTHING)
  const found = [
    ...kinds((await axeFindings(page, 'strict')).filter((each) => !each.startsWith('incomplete '))).map((kind) => `axe ${kind}`),
    ...kinds(await aceFindings(page)).map((kind) => `ace ${kind}`),
    ...kinds(await htmlFindings(EVERYTHING)).map((kind) => `html ${kind}`),
  ]
  expect(found.length).toBeGreaterThanOrEqual(40)
  await expect(`${found.join('\n')}\n`).toMatchFileSnapshot('./golden/seeded.txt')
}, 60_000)
