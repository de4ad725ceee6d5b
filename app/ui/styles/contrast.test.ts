import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')

function tokensIn(block: string): Record<string, string> {
  return Object.fromEntries(Array.from(block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})\b/gi), (match) => [match[1]!, match[2]!]))
}

const light = tokensIn(css.slice(0, css.indexOf('@media')))
const dark = { ...light, ...tokensIn(css.slice(css.indexOf('prefers-color-scheme: dark'), css.indexOf('prefers-contrast'))) }

function luminance(hex: string): number {
  const channel = (at: number) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

/** The contrast of two colours, 1–21 (WCAG 2.2, relative luminance). */
function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

/** Every pair of colours that meets on a page: what is read needs 7:1, what only has to be seen 3:1. */
const pairs: [string, string, number][] = [
  ...['ink', 'ink-soft', 'spruce', 'lake', 'lingon'].flatMap((text) => ['paper', 'raised'].map((ground) => [text, ground, 7] as [string, string, number])),
  ['on-spruce', 'spruce', 7],
  ['on-spruce', 'spruce-deep', 7],
  ['ink', 'spruce-tint', 7],
  ['spruce-deep', 'spruce-tint', 7],
  ['spruce', 'spruce-tint', 7],
  ['ink', 'notice', 7],
  ['ink', 'done', 7],
  ['ink', 'lingon-tint', 7],
  ['lingon', 'lingon-tint', 7],
  ['ink-soft', 'notice', 4.5],
  ['line', 'paper', 3],
  ['line', 'raised', 3],
  ['line', 'notice', 3],
  ['spruce', 'done', 3],
  ['ink', 'paper', 3],
]

describe.each([['light', light], ['dark', dark]] as const)('in %s', (_, tokens) => {
  test.each(pairs)('%s on %s is at least %d:1', (front, ground, least) => {
    expect(tokens[front], front).toBeDefined()
    expect(tokens[ground], ground).toBeDefined()
    expect(contrast(tokens[front]!, tokens[ground]!)).toBeGreaterThanOrEqual(least)
  })

  test('the focus ring is seen against the ground by one of its two colours', () => {
    const against = (ground: string) => Math.max(contrast(tokens['sun']!, tokens[ground]!), contrast(tokens['ink']!, tokens[ground]!))
    for (const ground of ['paper', 'raised', 'spruce-tint']) expect(against(ground)).toBeGreaterThanOrEqual(3)
  })
})

test('no length of type is given in pixels, so that a reader’s own size holds', async () => {
  const { readdirSync } = await import('node:fs')
  for (const name of readdirSync(new URL('.', import.meta.url)).filter((file) => file.endsWith('.css'))) {
    const sheet = readFileSync(new URL(name, import.meta.url), 'utf8')
    expect(sheet.match(/font(-size)?:[^;]*\dpx/g), name).toBeNull()
    expect(sheet.match(/@layer|@container|color-mix|oklch|:has\(|&\s|\bsubgrid\b/g), name).toBeNull()
  }
})
