import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Page } from 'playwright-core'
import { scriptOf } from './probes/probe'
import { lasting } from './tree'

const entry = join(dirname(createRequire(import.meta.url).resolve('@guidepup/virtual-screen-reader/package.json')), 'lib/esm/index.browser.js')
let bundled: Promise<string> | undefined

type Virtual = { start: (options: { container: Element }) => Promise<void>; next: () => Promise<void>; stop: () => Promise<void>; lastSpokenPhrase: () => Promise<string>; spokenPhraseLog: () => Promise<string[]> }

/** What a screen reader says of the content, phrase by phrase, from its beginning; at most so many phrases. */
export async function spoken(page: Page, most = 120): Promise<string[]> {
  bundled ??= scriptOf(entry, 'kuultuReader')
  await page.evaluate(await bundled)
  const phrases = await page.evaluate(async (limit) => {
    const { virtual } = (window as unknown as { kuultuReader: { virtual: Virtual } }).kuultuReader
    await virtual.start({ container: document.querySelector('main')! })
    for (let step = 0; step < limit; step++) {
      await virtual.next()
      if (/^end of main/.test(await virtual.lastSpokenPhrase())) break
    }
    const log = await virtual.spokenPhraseLog()
    await virtual.stop()
    return log
  }, most)
  return phrases.map((phrase) => lasting(phrase))
}
