import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitPassage, mergeStretches, piecesOf, sentencesOf } from './stretches'

const stretches = fc.array(fc.tuple(fc.nat(60), fc.nat(60)).map(([a, b]) => ({ startAt: Math.min(a, b), endAt: Math.max(a, b) + 1 })))

describe('fitPassage', () => {
  it('drops white space at the ends', () => {
    expect(fitPassage('Bussi ei kulje. Kyyti puuttuu.', { startAt: 15, endAt: 30 })).toEqual({ ok: true, value: { startAt: 16, endAt: 30 } })
  })
  it('takes a whole emoji or none of it', () => {
    expect(fitPassage('a😀b', { startAt: 2, endAt: 4 })).toEqual({ ok: true, value: { startAt: 1, endAt: 4 } })
  })
  it('refuses what lies outside the text or holds no words', () => {
    for (const stretch of [{ startAt: -1, endAt: 2 }, { startAt: 0, endAt: 9 }, { startAt: 2, endAt: 2 }, { startAt: 3, endAt: 1 }, { startAt: 0.5, endAt: 2 }]) {
      expect(fitPassage('sana', stretch)).toEqual({ ok: false, code: 'outside-text' })
    }
    expect(fitPassage('a   b', { startAt: 1, endAt: 4 })).toEqual({ ok: false, code: 'empty-passage' })
  })
})

describe('mergeStretches', () => {
  it('makes overlapping and touching stretches one and covers the same characters', () => {
    fc.assert(fc.property(stretches, (given) => {
      const merged = mergeStretches(given)
      const covered = (all: typeof given) => new Set(all.flatMap(({ startAt, endAt }) => Array.from({ length: endAt - startAt }, (_, index) => startAt + index)))
      expect(covered(merged)).toEqual(covered(given))
      for (let index = 1; index < merged.length; index += 1) expect(merged[index]!.startAt).toBeGreaterThan(merged[index - 1]!.endAt)
    }))
  })
})

describe('sentencesOf', () => {
  it('ends a sentence at its mark and at a line break', () => {
    const text = 'Bussi kulkee klo 9.14 kerran. Miksi?! Jag bor i Grannäs\n– ja tack'
    expect(sentencesOf(text).map(({ startAt, endAt }) => text.slice(startAt, endAt))).toEqual(['Bussi kulkee klo 9.14 kerran.', 'Miksi?!', 'Jag bor i Grannäs', '– ja tack'])
  })
  it('leaves no visible character outside', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      let rest = text
      for (const { startAt, endAt } of [...sentencesOf(text)].reverse()) rest = rest.slice(0, startAt) + rest.slice(endAt)
      expect(rest.trim()).toBe('')
    }))
  })
})

describe('piecesOf', () => {
  it('loses nothing of the text', () => {
    fc.assert(fc.property(fc.string({ maxLength: 50 }), stretches, (text, given) => {
      expect(piecesOf(text, given).map((piece) => piece.text).join('')).toBe(text)
    }))
  })
})
