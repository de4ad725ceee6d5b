import { describe, expect, it } from 'vitest'
import { addresses, inLocale, isOwnPath } from './addresses'

describe('addresses', () => {
  it('are the same page in another language', () => {
    expect(inLocale('/fi/consultations/x?q=%C3%A4', 'sv-simple')).toBe('/sv-simple/consultations/x?q=%C3%A4')
    expect(inLocale('/fi', 'en')).toBe('/en')
    expect(inLocale('/', 'en')).toBe('/en')
    expect(addresses.inLanguage('sv', '/fi/forums?q=x')).toBe('/?to=%2Fsv%2Fforums%3Fq%3Dx')
  })

  it('stay as they are where they are the same in all languages', () => {
    expect(inLocale('/demo/outbox', 'sv')).toBe('/demo/outbox')
    expect(addresses.inLanguage('sv', '/demo/components?only=chart')).toBe('/?to=%2Fdemo%2Fcomponents%3Fonly%3Dchart&language=sv')
  })

  it('leave empty filters out', () => {
    expect(addresses.consultations('fi', { q: '', theme: 'services' })).toBe('/fi/consultations?theme=services')
    expect(addresses.consultations('fi')).toBe('/fi/consultations')
  })

  it.each(['https://evil.example', '//evil.example', '/\\evil.example', '/a\nb', '', undefined, '/fi//sign-in/secret'])('never lead to another site: %j', (value) => {
    expect(isOwnPath(value)).toBe(false)
  })

  it.each(['/fi/131052-308T', '/fi/admin/people?q=131052%E2%80%93308T', '/fi?q=131052+-+308T', '/fi/sign-in?to=%2Ffi%3Fq%3D131052%25E2%2580%2593308T'])('keep no identity code: %j', (value) => {
    expect(isOwnPath(value)).toBe(false)
  })

  it.each(['/€', '/ä', '/\u2028', '/a b', '/\x7f'])('are written with signs that can be led to, unlike %j', (value) => {
    expect(isOwnPath(value)).toBe(false)
    expect(isOwnPath(encodeURI(value))).toBe(true)
  })

  it('accept our own', () => {
    expect(isOwnPath('/fi/association?x=1')).toBe(true)
    expect(isOwnPath(addresses.association('fi', 'lähi palvelut'))).toBe(true)
    // A search of 200 characters in each field, written with per cent signs.
    expect(isOwnPath(addresses.consultations('fi', { q: 'ä'.repeat(200), theme: 'x'.repeat(200), municipality: 'y'.repeat(200) }))).toBe(true)
    expect(isOwnPath(`/${'x'.repeat(2000)}`)).toBe(false)
  })
})
