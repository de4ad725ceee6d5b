import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codingChange, isAsSeen, type ShownMark } from './coding'

const mark = (themeId: string, passageId: string): ShownMark => ({ themeId, passageId })

describe('the texts somebody saw', () => {
  it('are the same only when none has changed, come or gone', () => {
    expect(isAsSeen({ q1: 'a', q2: 'b' }, { q2: 'b', q1: 'a' })).toBe(true)
    expect(isAsSeen({ q1: 'a' }, { q1: 'x' })).toBe(false)
    expect(isAsSeen({ q1: 'a', q2: 'b' }, { q1: 'a' })).toBe(false)
    expect(isAsSeen({ q1: 'a' }, { q1: 'a', q2: 'b' })).toBe(false)
    expect(isAsSeen({}, {})).toBe(true)
  })
})

describe('ticking themes beside a text', () => {
  it('marks a theme newly ticked and takes away one no longer ticked', () => {
    const shown = [mark('ride', 'p1'), mark('ride', 'p2')]
    expect(codingChange({ ticked: ['hours'], shown, standing: shown })).toEqual({ add: ['hours'], remove: ['p1', 'p2'] })
  })
  it('leaves what a colleague has marked since the page was opened', () => {
    expect(codingChange({ ticked: [], shown: [], standing: [mark('ride', 'p9')] })).toEqual({ add: [], remove: [] })
    expect(codingChange({ ticked: [], shown: [mark('ride', 'p1')], standing: [mark('ride', 'p1'), mark('ride', 'p9')] })).toEqual({ add: [], remove: ['p1'] })
    expect(codingChange({ ticked: ['ride'], shown: [], standing: [mark('ride', 'p9')] })).toEqual({ add: [], remove: [] })
  })
  it('does not bring back what a colleague has taken away', () => {
    expect(codingChange({ ticked: ['ride'], shown: [mark('ride', 'p1')], standing: [] })).toEqual({ add: [], remove: [] })
  })
  it('changes nothing when nothing was changed on the page, whatever has happened meanwhile', () => {
    const marks = fc.subarray(['a', 'b', 'c'].flatMap((themeId) => ['1', '2'].map((number) => mark(themeId, `${themeId}${number}`))))
    fc.assert(fc.property(marks, marks, (shown, standing) => {
      expect(codingChange({ ticked: shown.map(({ themeId }) => themeId), shown, standing })).toEqual({ add: [], remove: [] })
    }))
  })
})
