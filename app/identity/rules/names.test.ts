import { describe, expect, it } from 'vitest'
import { nameProblem, tidyName } from './names'

describe('a name', () => {
  it('stands on one line', () => {
    expect(tidyName('  Aino\tMaria \n Läinë-Öhman ')).toBe('Aino Maria Läinë-Öhman')
  })

  it.each(['\u202eAino Laine', 'Aino\u202c Laine', 'Ai\u200bno \u2066\u00adLaine', 'Aino \u{e0041} Laine', '\ufeffAino\u3164 Laine'])('has no sign that nobody sees: %j', (typed) => {
    expect(tidyName(typed)).toBe('Aino Laine')
  })

  it('keeps the joiners that some scripts need, but is none without anything else', () => {
    expect(tidyName('علی\u200cرضا')).toBe('علی\u200cرضا')
    expect(tidyName('ශ්\u200dරී')).toBe('ශ්\u200dරී')
    expect(tidyName(' \u200d\u200c ')).toBe('')
  })

  it('is there, is not too long and holds no identity code', () => {
    expect(['', 'a'.repeat(120), 'a'.repeat(121), 'Aino 131052-308T'].map(nameProblem)).toEqual(['required', null, 'too-long', 'identity-code'])
  })
})
