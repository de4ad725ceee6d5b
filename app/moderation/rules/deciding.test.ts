import { describe, expect, it } from 'vitest'
import { isDecidedInPart, isHidden, isRestored, NO_WORDS, placesToHide, sameWhole, whyNotAppeal, whyNotDecide, whyNotDecideAppeal } from './deciding'

const standing = { state: 'waiting' as const, revision: 3, isSameText: true, actions: [] }

describe('deciding on a text', () => {
  it('is refused when the words or the decision are no longer those that were seen', () => {
    expect(whyNotDecide(standing, { revision: 3 })).toBeNull()
    expect(whyNotDecide(null, { revision: 3 })).toBe('no-text')
    expect(whyNotDecide({ ...standing, isSameText: false }, { revision: 3 })).toBe('text-changed')
    expect(whyNotDecide(standing, { revision: 2 })).toBe('decided-meanwhile')
  })

  it('takes the chosen places as whole words of the text, each once', () => {
    expect(placesToHide('yksi kaksi kolme', [{ startAt: 4, endAt: 11 }, { startAt: 5, endAt: 10 }, { startAt: 90, endAt: 99 }, { startAt: 4, endAt: 5 }])).toEqual([{ startAt: 5, endAt: 10 }])
    expect(placesToHide('yksi', [])).toEqual([])
  })

  it('has been taken in part while the text waits on', () => {
    const [before, found, after] = ['2026-11-01', '2026-11-02', '2026-11-03'].map((day) => new Date(day))
    expect(isDecidedInPart({ state: 'waiting', decidedAt: after!, foundAt: found! })).toBe(true)
    expect(isDecidedInPart({ state: 'waiting', decidedAt: before!, foundAt: found! })).toBe(false)
    expect(isDecidedInPart({ state: 'waiting', decidedAt: null, foundAt: found! })).toBe(false)
    expect(isDecidedInPart({ state: 'decided', decidedAt: after!, foundAt: found! })).toBe(false)
  })

  it('knows a text that has been withheld since a restore from one whose words are others, or gone', () => {
    expect(isRestored({ textDigest: Buffer.from(NO_WORDS) })).toBe(true)
    expect(isRestored({ textDigest: new Uint8Array(32).fill(7) })).toBe(false)
    expect(isRestored({ textDigest: new Uint8Array() })).toBe(false)
  })

  it('knows what is hidden already', () => {
    const actions = [{ id: 'a', kind: 'redact' as const, reason: 'health' as const, places: [{ startAt: 0, endAt: 10 }] }]
    expect(isHidden([{ startAt: 2, endAt: 10 }], actions)).toBe(true)
    expect(isHidden([{ startAt: 2, endAt: 11 }], actions)).toBe(false)
    const whole = [{ id: 'b', kind: 'hide' as const, reason: 'threat' as const, places: [] }]
    expect(isHidden([{ startAt: 2, endAt: 11 }], whole)).toBe(true)
    expect(sameWhole(whole, 'threat')?.id).toBe('b')
    expect(sameWhole(whole, 'insult')).toBeUndefined()
  })
})

describe('another look', () => {
  it('may be asked for once, of what hides something and still holds', () => {
    expect(whyNotAppeal({ kind: 'redact', isEnded: false, hasAppeal: false })).toBeNull()
    expect(whyNotAppeal({ kind: 'hide', isEnded: false, hasAppeal: false })).toBeNull()
    expect(whyNotAppeal({ kind: 'redact', isEnded: false, hasAppeal: true })).toBe('already-appealed')
    expect(whyNotAppeal({ kind: 'hide', isEnded: true, hasAppeal: false })).toBe('already-ended')
    expect(whyNotAppeal({ kind: 'approve', isEnded: false, hasAppeal: false })).toBe('no-action')
    expect(whyNotAppeal(null)).toBe('no-action')
  })

  it('is given by somebody else than the one who acted', () => {
    expect(whyNotDecideAppeal({ isDecided: false, actedBy: 'jari' }, 'mikko')).toBeNull()
    expect(whyNotDecideAppeal({ isDecided: false, actedBy: 'jari' }, 'jari')).toBe('own-action')
    expect(whyNotDecideAppeal({ isDecided: true, actedBy: 'jari' }, 'mikko')).toBe('already-decided')
    expect(whyNotDecideAppeal(null, 'mikko')).toBe('no-appeal')
  })
})
