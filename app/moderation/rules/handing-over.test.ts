import { describe, expect, it } from 'vitest'
import { isForModerator, isToBeDone, whyNotHandOver } from './handing-over'

describe('handing on what belongs elsewhere', () => {
  it('needs the author’s agreement', () => {
    expect(whyNotHandOver({ kind: 'complaint', state: 'agreed', hidesWords: false }, '', false)).toBeNull()
    expect(whyNotHandOver({ kind: 'complaint', state: 'asked', hidesWords: false }, 'Soitin', false)).toBe('not-agreed')
    expect(whyNotHandOver({ kind: 'feedback', state: 'declined', hidesWords: false }, 'Soitin', false)).toBe('not-agreed')
    expect(whyNotHandOver(null, '', true)).toBe('no-matter')
  })

  it('needs somebody who can read the words', () => {
    const hidden = { kind: 'worry' as const, state: 'agreed', hidesWords: true }
    expect(whyNotHandOver(hidden, '', false)).toBe('for-moderator')
    expect(whyNotHandOver({ ...hidden, state: 'asked' }, 'Soitin', false)).toBe('for-moderator')
    expect(whyNotHandOver(hidden, '', true)).toBeNull()
    expect(whyNotHandOver({ ...hidden, state: 'asked' }, '', true)).toBe('no-reason')
    expect([isForModerator(hidden, false), isForModerator(hidden, true), isForModerator({ hidesWords: false }, false)]).toEqual([true, false, false])
  })

  it('does not wait for it when somebody may be in danger, and says why', () => {
    expect(whyNotHandOver({ kind: 'worry', state: 'asked', hidesWords: false }, ' ', false)).toBe('no-reason')
    expect(whyNotHandOver({ kind: 'emergency', state: 'declined', hidesWords: false }, 'Henki on vaarassa', false)).toBeNull()
    expect(isToBeDone({ kind: 'worry', state: 'asked' })).toBe(true)
    expect(isToBeDone({ kind: 'feedback', state: 'asked' })).toBe(false)
    expect(isToBeDone({ kind: 'feedback', state: 'agreed' })).toBe(true)
    expect(isToBeDone({ kind: 'worry', state: 'handed-on' })).toBe(false)
  })
})
