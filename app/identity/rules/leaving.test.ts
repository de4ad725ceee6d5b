import { describe, expect, it } from 'vitest'
import { isEmail } from './email'
import { erasedAddress, whatBecomesOfName, whyNotLeave } from './leaving'

describe('somebody who leaves', () => {
  it('is forgotten at once when nothing needs the name, and later when something does', () => {
    expect(whatBecomesOfName([])).toBe('erased-now')
    expect(whatBecomesOfName(['statement-given'])).toBe('erased-later')
  })

  it('may not be the only one who can give roles', () => {
    expect(whyNotLeave({ isAdministrator: true, otherAdministrators: 0 })).toBe('only-administrator')
    expect(whyNotLeave({ isAdministrator: true, otherAdministrators: 1 })).toBeNull()
    expect(whyNotLeave({ isAdministrator: false, otherAdministrators: 0 })).toBeNull()
  })

  it('leaves an address that no mail can reach, another one for everybody', () => {
    expect(isEmail(erasedAddress('a'))).toBe(true)
    expect(erasedAddress('a')).not.toBe(erasedAddress('b'))
    expect(erasedAddress('a')).toMatch(/\.invalid$/)
  })
})

describe('an address', () => {
  it('may hold no identity code', () => {
    expect(isEmail('131052-308T@asukas.example')).toBe(false)
    expect(isEmail('matti.131052@asukas.example')).toBe(true)
  })
})
