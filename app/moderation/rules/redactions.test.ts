import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maskOf } from '~/texts/rules/redacted-text'
import type { HidingAction } from './redactions'
import { maskedText, outside, placesOfWords, shownState } from './redactions'

const TEXT = 'Bussi 🚌 ei kulje. Soita 050 000 0000.'
const phone = { startAt: TEXT.indexOf('050'), endAt: TEXT.indexOf('050') + 12 }
const redact = (id: string, places: { startAt: number; endAt: number }[], reason: HidingAction['reason'] = 'identifying'): HidingAction => ({ id, kind: 'redact', reason, places })

describe('shownState', () => {
  it('hides a stretch and counts characters as the database does', () => {
    const state = shownState(TEXT, [redact('a', [phone])])
    expect(state).toMatchObject({ shown: 'redacted', mask: '', redactions: [{ actionId: 'a', ...phone, from: phone.startAt - 1, to: phone.endAt - 1, units: 12 }] })
    expect(maskedText(TEXT, state)).toBe(`Bussi 🚌 ei kulje. Soita ${maskOf('identifying').repeat(12)}.`)
  })

  it('hides the whole text by the last action that says so, and shows it as written without any', () => {
    const whole = shownState(TEXT, [redact('a', [phone]), { id: 'b', kind: 'hide', reason: 'threat', places: [] }])
    expect(whole).toMatchObject({ shown: 'hidden', mask: maskOf('threat') })
    expect(maskedText(TEXT, whole)).toBe(maskOf('threat').repeat(TEXT.length))
    expect(shownState(TEXT, [])).toEqual({ shown: 'as-written', mask: '', redactions: [] })
  })

  it('keeps hidden what a later action hides too when the earlier one ends', () => {
    const both = [redact('a', [{ startAt: 0, endAt: 10 }]), redact('b', [{ startAt: 5, endAt: 18 }], 'health')]
    expect(shownState(TEXT, both).redactions.map(({ actionId, startAt, endAt }) => [actionId, startAt, endAt])).toEqual([['a', 0, 10], ['b', 10, 18]])
    expect(shownState(TEXT, [both[1]!]).redactions).toMatchObject([{ actionId: 'b', startAt: 5, endAt: 18 }])
  })

  it('never lets a hidden character through, whatever was hidden in whatever order', () => {
    const stretch = fc.tuple(fc.nat(30), fc.nat(12)).map(([startAt, length]) => ({ startAt, endAt: startAt + length + 1 }))
    fc.assert(fc.property(fc.string({ unit: 'grapheme', minLength: 45, maxLength: 60 }), fc.array(stretch, { maxLength: 6 }), (text, places) => {
      const state = shownState(text, places.map((place, index) => redact(String(index), [place])))
      const masked = maskedText(text, state)
      expect(masked.length).toBe(text.length)
      for (const { startAt, endAt } of places) expect(masked.slice(startAt, endAt)).toBe(maskOf('identifying').repeat(endAt - startAt))
      for (let at = 0; at < text.length; at += 1) if (!places.some(({ startAt, endAt }) => startAt <= at && at < endAt)) expect(masked[at]).toBe(text[at])
    }))
  })
})

describe('outside', () => {
  it('leaves what nobody else has taken', () => {
    expect(outside({ startAt: 0, endAt: 20 }, [{ startAt: 5, endAt: 8 }, { startAt: 15, endAt: 30 }])).toEqual([{ startAt: 0, endAt: 5 }, { startAt: 8, endAt: 15 }])
    expect(outside({ startAt: 5, endAt: 8 }, [{ startAt: 0, endAt: 10 }])).toEqual([])
  })
})

describe('placesOfWords', () => {
  it('finds the very words wherever they stand', () => {
    expect(placesOfWords('Liisa soitti. Siis LIISA.', ' liisa ')).toEqual([{ startAt: 0, endAt: 5 }, { startAt: 19, endAt: 24 }])
    expect(placesOfWords('a (b) [c]', '(b)')).toEqual([{ startAt: 2, endAt: 5 }])
    expect(placesOfWords('yksi\nkaksi', 'yksi kaksi')).toEqual([{ startAt: 0, endAt: 10 }])
    expect(placesOfWords('sana', '  ')).toEqual([])
  })
})
