import { describe, expect, it } from 'vitest'
import { foundPlaces, markedPieces } from './marked-pieces'

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

describe('foundPlaces', () => {
  it('lists each find once with all its words, however the others cut it', () => {
    const text = 'Ring Maija Virtanen 040 123 4567.'
    const finds = [{ concern: 'worry' as const, startAt: 0, endAt: 33 }, { concern: 'complaint' as const, startAt: 0, endAt: 33 }, { concern: 'contact' as const, startAt: 20, endAt: 32 }, { concern: 'name' as const, startAt: 5, endAt: 19 }, { concern: 'name' as const, startAt: 20, endAt: 99 }]
    expect(foundPlaces(text, finds, [{ startAt: 5, endAt: 12 }, { startAt: 12, endAt: 19 }, { startAt: 20, endAt: 25 }])).toEqual([
      { startAt: 0, text, concerns: ['worry', 'complaint'], isHidden: false }, { startAt: 5, text: 'Maija Virtanen', concerns: ['name'], isHidden: true }, { startAt: 20, text: '040 123 4567', concerns: ['contact'], isHidden: false },
    ])
    expect(foundPlaces('', [], [])).toEqual([])
  })
})
