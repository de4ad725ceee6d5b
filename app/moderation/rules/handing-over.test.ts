import { describe, expect, it } from 'vitest'
import { isToBeDone, whyNotHandOver } from './handing-over'

describe('handing on what belongs elsewhere', () => {
  it('needs the author’s agreement', () => {
    expect(whyNotHandOver({ kind: 'complaint', state: 'agreed' }, '')).toBeNull()
    expect(whyNotHandOver({ kind: 'complaint', state: 'asked' }, 'Soitin')).toBe('not-agreed')
    expect(whyNotHandOver({ kind: 'feedback', state: 'declined' }, 'Soitin')).toBe('not-agreed')
    expect(whyNotHandOver(null, '')).toBe('no-matter')
  })

  it('does not wait for it when somebody may be in danger, and says why', () => {
    expect(whyNotHandOver({ kind: 'worry', state: 'asked' }, ' ')).toBe('no-reason')
    expect(whyNotHandOver({ kind: 'emergency', state: 'declined' }, 'Henki on vaarassa')).toBeNull()
    expect(isToBeDone({ kind: 'worry', state: 'asked' })).toBe(true)
    expect(isToBeDone({ kind: 'feedback', state: 'asked' })).toBe(false)
    expect(isToBeDone({ kind: 'feedback', state: 'agreed' })).toBe(true)
    expect(isToBeDone({ kind: 'worry', state: 'handed-on' })).toBe(false)
  })
})
