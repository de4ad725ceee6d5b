import { describe, expect, it } from 'vitest'
import { markedPieces } from './marked-pieces'

describe('markedPieces', () => {
  it('cuts where a find or a hidden part begins or ends, and loses nothing', () => {
    const text = 'Soita 050 000 0000 heti.'
    const pieces = markedPieces(text, [{ concern: 'contact', startAt: 6, endAt: 18 }, { concern: 'emergency', startAt: 0, endAt: 24 }, { concern: 'name', startAt: 20, endAt: 99 }], [{ startAt: 6, endAt: 10 }])
    expect(pieces.map((piece) => piece.text).join('')).toBe(text)
    expect(pieces).toEqual([
      { text: 'Soita ', concerns: ['emergency'], isHidden: false }, { text: '050 ', concerns: ['contact', 'emergency'], isHidden: true },
      { text: '000 0000', concerns: ['contact', 'emergency'], isHidden: false }, { text: ' heti.', concerns: ['emergency'], isHidden: false },
    ])
    expect(markedPieces('', [], [])).toEqual([])
  })
})
