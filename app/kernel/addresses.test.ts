import { describe, expect, it } from 'vitest'
import { addresses, inLocale, isOwnPath } from './addresses'

describe('addresses', () => {
  it('are the same page in another language', () => {
    expect(inLocale('/fi/consultations/x?q=%C3%A4', 'sv-simple')).toBe('/sv-simple/consultations/x?q=%C3%A4')
    expect(inLocale('/fi', 'en')).toBe('/en')
  })

  it('leave empty filters out', () => {
    expect(addresses.consultations('fi', { q: '', theme: 'services' })).toBe('/fi/consultations?theme=services')
    expect(addresses.consultations('fi')).toBe('/fi/consultations')
  })

  it.each(['https://evil.example', '//evil.example', '/\\evil.example', '/a\nb', '', undefined])('never lead to another site: %j', (value) => {
    expect(isOwnPath(value)).toBe(false)
  })

  it('keep no identity code', () => {
    expect(isOwnPath('/fi/131052-308T')).toBe(false)
  })

  it('accept our own', () => {
    expect(isOwnPath('/fi/association?x=1')).toBe(true)
  })
})
