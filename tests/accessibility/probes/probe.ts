import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { build } from 'vite'
import type { probes } from './in-page'

type Probes = typeof probes
type Name = keyof Probes

let bundled: Promise<string> | undefined

/** A module and all it imports as one script that leaves its exports under a global name, to be run inside a page. */
export async function scriptOf(file: URL | string, name: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, minify: false, target: 'chrome109', lib: { entry: file instanceof URL ? fileURLToPath(file) : file, formats: ['iife'], name } },
  })
  const outputs = (Array.isArray(result) ? result : [result]) as { output: { type: string; code: string }[] }[]
  return outputs[0]!.output[0]!.code.replace(new RegExp(`^var ${name} =`, 'm'), `window.${name} =`)
}

/** Runs one of our own probes in a page and gives what it found. */
export async function probe<N extends Name>(page: Page, name: N): Promise<ReturnType<Probes[N]>> {
  bundled ??= scriptOf(new URL('./in-page.ts', import.meta.url), 'kuultuProbes')
  if (!(await page.evaluate(() => 'kuultuProbes' in window))) await page.evaluate(await bundled)
  return (await page.evaluate((probeName) => (window as unknown as { kuultuProbes: { probes: Record<string, () => unknown> } }).kuultuProbes.probes[probeName]!(), name)) as ReturnType<Probes[N]>
}
