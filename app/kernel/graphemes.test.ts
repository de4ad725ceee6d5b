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

  it('is the same with and without the short way', () => {
    const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' })
    fc.assert(fc.property(fc.array(fc.oneof(fc.nat(0x7f), fc.nat(0xffff)), { maxLength: 60 }).map((units) => String.fromCharCode(...units)), (text) => {
      expect(countGraphemes(text)).toBe([...segmenter.segment(text.replace(/\r\n/g, '\n'))].length)
    }))
  })
})
