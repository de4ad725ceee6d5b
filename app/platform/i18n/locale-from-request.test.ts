import { describe, expect, it } from 'vitest'
import { LOCALES, type Locale } from '~/kernel/locales'
import { localeFromRequest, rememberedLocale, rememberLocale } from './locale-from-request.server'

const asking = (headers: Record<string, string>) => new Request('http://localhost/', { headers })

describe('localeFromRequest', () => {
  it('falls back on the county’s own language, and on its first where none is named', () => {
    expect(localeFromRequest(asking({ 'Accept-Language': 'et' }), LOCALES, 'sv')).toBe('sv')
    expect(localeFromRequest(asking({ 'Accept-Language': 'en' }), LOCALES, 'sv')).toBe('en')
    expect(localeFromRequest(asking({}), LOCALES)).toBe('fi')
    expect(localeFromRequest(asking({}), ['fi', 'en'], 'sv')).toBe('fi')
  })

  it.each<[string, Locale]>([
    ['sv-FI,sv;q=0.9,fi;q=0.8,en;q=0.7', 'sv'],
    ['de-DE, en-US;q=0.5, fi;q=0.1', 'en'],
    ['en;q=0.4, fi-FI;q=0.9', 'fi'],
    ['fi-simple, fi;q=0.5', 'fi-simple'],
    ['EN', 'en'],
    ['sv;q=0, en', 'en'],
    ['ru, et', 'fi'],
    ['*', 'fi'],
    ['', 'fi'],
    [';;q=, ,q=9;x', 'fi'],
  ])('reads the wishes %s', (wishes, locale) => {
    expect(localeFromRequest(asking({ 'Accept-Language': wishes }), LOCALES)).toBe(locale)
  })

  it('follows the remembered choice before the browser', () => {
    const request = asking({ Cookie: 'a=b; locale=sv-simple; c=d', 'Accept-Language': 'fi' })
    expect(localeFromRequest(request, LOCALES)).toBe('sv-simple')
  })

  it('gives only languages that the county offers, its first one at last', () => {
    const request = asking({ Cookie: 'locale=en', 'Accept-Language': 'en, fi;q=0.5' })
    expect(localeFromRequest(request, ['sv', 'fi'])).toBe('fi')
    expect(localeFromRequest(asking({}), ['sv', 'fi'])).toBe('sv')
  })
})

describe('the remembered choice', () => {
  it('is a cookie that scripts cannot read', () => {
    expect(rememberLocale('en-simple', true)).toBe('__Host-locale=en-simple; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax; Secure')
    expect(rememberLocale('fi', false)).toBe('locale=fi; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax')
  })

  it('is read under the name it was written with, which no neighbour under the same domain can plant', () => {
    for (const isSecure of [true, false]) expect(rememberedLocale(asking({ Cookie: `a=b; ${rememberLocale('sv', isSecure).split(';')[0]}` }))).toBe('sv')
    expect(rememberedLocale(asking({ Cookie: 'locale=en; __Host-locale=sv' }))).toBe('sv')
  })

  it('ignores a value that is no language', () => {
    expect(rememberedLocale(asking({ Cookie: 'locale=<script>' }))).toBeUndefined()
    expect(rememberedLocale(asking({ Cookie: 'xlocale=fi' }))).toBeUndefined()
  })
})
