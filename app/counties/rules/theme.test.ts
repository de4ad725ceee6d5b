import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { contrast, mix, readColour } from './contrast'
import { contrastMatrix, failingPairs, GROUND, OWN_COLOURS, themeCss, themeTokens } from './theme'

const css = readFileSync('app/ui/styles/tokens.css', 'utf8')
const tokensIn = (block: string) => Object.fromEntries(Array.from(block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})\b/gi), ([, name, value]) => [name!, value!.toLowerCase()]))
const sheet = { light: tokensIn(css.slice(0, css.indexOf('@media'))), dark: tokensIn(css.slice(css.indexOf('prefers-color-scheme: dark'), css.indexOf('prefers-contrast'))) }

describe('contrast', () => {
  it('is that of WCAG', () => {
    expect(contrast('#ffffff', '#000000')).toBeCloseTo(21)
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
    expect(contrast('#123456', '#123456')).toBe(1)
  })

  it('reads colours as people type them', () => {
    expect(readColour(' #0B5A47 ')).toBe('#0b5a47')
    expect(readColour('abc')).toBe('#aabbcc')
    for (const typed of ['', 'green', '#12345', '#1234567', 'rgb(1,2,3)', '#0b5a47;}', 'url(x)']) expect(readColour(typed)).toBeNull()
    expect(mix('#000000', '#ffffff', 0.5)).toBe('#808080')
  })
})

describe.each(['light', 'dark'] as const)('the ground in %s', (scheme) => {
  it('is that of the look', () => {
    for (const [name, value] of Object.entries(GROUND[scheme])) expect([name, sheet[scheme][name]]).toEqual([name, value])
  })

  it('keeps the product’s own colours as they are', () => {
    const { spruce, lake } = OWN_COLOURS[scheme]
    for (const [name, value] of Object.entries(themeTokens({ spruce, lake }, scheme))) expect([name, value]).toEqual([name, GROUND[scheme][name]])
  })
})

describe('a county’s colours', () => {
  const blue = { light: { spruce: '#1d3f8c', lake: '#0a4e8a' }, dark: { spruce: '#a9c4ff', lake: '#8cc4ff' } }

  it('may be used when every pair can be read, the product’s own among them', () => {
    expect(failingPairs(OWN_COLOURS)).toEqual([])
    expect(failingPairs(blue)).toEqual([])
    expect(contrastMatrix(blue)).toHaveLength(52)
  })

  it('may not when one cannot: the pair and its contrast are named', () => {
    const pale = failingPairs({ ...blue, light: { ...blue.light, lake: '#5599dd' } })
    expect(pale.map(({ scheme, front, ground }) => `${scheme} ${front} ${ground}`)).toEqual(['light lake paper', 'light lake raised', 'light lake spruce-tint', 'light lake notice'])
    expect(pale[0]!.ratio).toBeLessThan(pale[0]!.least)
    expect(failingPairs({ ...blue, dark: { ...blue.dark, spruce: '#1d3f8c' } }).every(({ scheme }) => scheme === 'dark')).toBe(true)
    // Just under is under.
    expect(failingPairs({ ...blue, light: { ...blue.light, spruce: '#5a5a5a' } }).map(({ front, ground, need }) => `${front} ${ground} ${need}`)).toContain('spruce paper body')
  })

  it('are a stylesheet for screens that leaves forced colours and print alone', () => {
    const made = themeCss(blue)
    expect(made).toContain('--spruce:#1d3f8c')
    expect(made).toContain('--spruce:#a9c4ff')
    expect(made.match(/:root\{[^}]*\}/g)).toHaveLength(2)
    expect(made.match(/@media[^{]*/g)!.every((query) => query.includes('screen and (forced-colors:none)'))).toBe(true)
  })
})
