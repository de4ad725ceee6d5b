import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countGraphemes } from './graphemes'

describe('counting characters', () => {
  it('counts what a person sees', () => {
    expect(countGraphemes('Hyvää päivää')).toBe(12)
    expect(countGraphemes('👩🏽‍⚕️🚌')).toBe(2)
    expect(countGraphemes('a\r\nb')).toBe(3)
    expect(countGraphemes('')).toBe(0)
  })

  it('counts a heap of accents by its size, so that a limit bounds it, and every emoji as one', () => {
    expect(countGraphemes(`a${'\u0301'.repeat(300_000)}`)).toBeGreaterThan(37_000)
    expect(countGraphemes('👨🏽‍👩🏽‍👧🏽‍👦🏽')).toBe(1)
    expect(countGraphemes('👨🏽‍👩🏽‍👧🏽‍👦🏽 näin')).toBe(6)
  })

  it('counts long texts of any signs in a time that grows with them only', () => {
    for (const one of ['\u200b', '👨‍👩‍👧‍👦', '🇫🇮', '\u0301', 'क्ष', 'ไ', '가']) expect(countGraphemes(one.repeat(Math.ceil(700_000 / one.length)))).toBeGreaterThan(30_000)
    // At once, one of them took minutes.
  }, 60_000)

  it('counts in pieces as it does at once', () => {
    const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' })
    const signs = ['a', '\u0301', '🇫🇮', '🇸', '👨‍👩‍👧‍👦', '👍🏽', '\u200d', 'क्ष', '\n', '가', '\ud800', 'ä']
    fc.assert(fc.property(fc.array(fc.constantFrom(...signs), { minLength: 200, maxLength: 700 }).map((all) => all.join('')), (text) => {
      expect(countGraphemes(text)).toBe(Math.max([...segmenter.segment(text)].length, Math.ceil(Array.from(text).length / 8) - 1))
    }), { numRuns: 30 })
  }, 60_000)

  it('is the same with and without the short way', () => {
    const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' })
    fc.assert(fc.property(fc.array(fc.oneof(fc.nat(0x7f), fc.nat(0xffff)), { maxLength: 60 }).map((units) => String.fromCharCode(...units)), (text) => {
      expect(countGraphemes(text)).toBe(Math.max([...segmenter.segment(text.replace(/\r\n/g, '\n'))].length, Math.ceil(Array.from(text.replace(/\r\n/g, '\n')).length / 8) - 1))
    }))
  })
})
