import { describe, expect, it } from 'vitest'
import { missingLocales, pickText } from './localized-text'
import { isLocale, LOCALES, simpleVariant } from './locales'

describe('picking a text', () => {
  it('gives the reader their own variant, and says so', () => {
    expect(pickText({ fi: 'a', 'fi-simple': 'b' }, 'fi-simple', 'fi')).toEqual({ text: 'b', locale: 'fi-simple', exact: true })
  })

  it('falls back to the same language first, then to the original, visibly', () => {
    expect(pickText({ fi: 'a', sv: 'b' }, 'sv-simple', 'fi')).toEqual({ text: 'b', locale: 'sv', exact: false })
    expect(pickText({ fi: 'a', sv: 'b' }, 'en', 'sv')).toEqual({ text: 'b', locale: 'sv', exact: false })
    expect(pickText({}, 'en', 'fi')).toEqual({ text: '', locale: 'en', exact: false })
  })

  it('lists what is missing', () => {
    expect(missingLocales({ fi: 'a', sv: ' ' }, ['fi', 'sv'])).toEqual(['sv'])
  })
})

describe('locales', () => {
  it('are valid language tags', () => {
    for (const locale of LOCALES) expect(Intl.getCanonicalLocales(locale)).toEqual([locale])
    expect(isLocale('se')).toBe(false)
    expect(isLocale('toString')).toBe(false)
    expect(simpleVariant('sv')).toBe('sv-simple')
  })
})
