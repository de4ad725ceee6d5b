import { afterEach, describe, expect, it, vi } from 'vitest'
import { LOCALES } from '~/kernel/locales'
import { onMissingText, standInFor } from './missing-text'
import { resources } from './resources'
import { textFor } from './text-for'

afterEach(() => vi.restoreAllMocks())

describe('textFor', () => {
  it('gives each language its own text, in any order and side by side', () => {
    expect(textFor('fi', 'shell')('skip-to-content')).toBe('Siirry sisältöön')
    expect(textFor('sv', 'shell')('skip-to-content')).toBe('Gå till innehållet')
    expect(textFor('fi-simple', 'shell')('skip-to-content')).toBe('Siirry suoraan tekstiin')
    expect(textFor('fi', 'shell')('skip-to-content')).toBe('Siirry sisältöön')
  })

  it('knows every registered locale', () => {
    for (const locale of LOCALES) expect(textFor(locale, 'shell')('footer.label')).toMatch(/\p{L}/u)
  })

  it('chooses the plural form and groups the number', () => {
    const t = textFor('fi', 'shell')
    expect(t('error.summary', { count: 1 })).toBe('Tarkista 1 kohta')
    expect(t('error.summary', { count: 1486 })).toBe('Tarkista 1\u00a0486 kohtaa')
    expect(textFor('en-simple', 'shell')('error.summary', { count: 2 })).toBe('Correct 2 things')
    expect(textFor('sv-simple', 'shell')('error.summary', { count: 0 })).toBe('Ändra 0 punkter')
  })

  it('puts a value in as it is: not escaped twice, not read as a placeholder or a key', () => {
    const t = textFor('fi', 'shell')
    const name = '<b>{{county}}</b> $t(back) & $& $1'
    expect(t('nav.signed-in-as', { name })).toBe(`Kirjautuneena: ${name}`)
    expect(t('nav.signed-in-as', { name: '2028' })).toBe('Kirjautuneena: 2028')
  })

  it('gives the same function for the same language and area', () => {
    expect(textFor('sv', 'shell')).toBe(textFor('sv', 'shell'))
  })

  it('throws in tests when a key is missing or names a group', () => {
    const t = textFor('sv', 'shell') as unknown as (key: string, values?: object) => string
    expect(() => t('no.such.key')).toThrow('Text missing: sv/shell:no.such.key')
    expect(() => t('no.such.key', { count: 2 })).toThrow('Text missing')
    expect(() => t('language')).toThrow('Text missing')
  })

  it('does not compile with a key that does not exist', () => {
    // @ts-expect-error the key is unknown
    expect(() => textFor('fi', 'shell')('no-such-key')).toThrow()
  })
})

describe('a missing text outside tests', () => {
  it('shows the ordinary text of the same language and reports the key once', () => {
    const report = vi.fn()
    onMissingText(report)
    const missing = { locale: 'sv-simple', namespace: 'shell', key: 'skip-to-content' } as const
    expect(standInFor(missing, 'production')).toBe('Gå till innehållet')
    expect(standInFor(missing, 'production')).toBe('Gå till innehållet')
    expect(report).toHaveBeenCalledExactlyOnceWith(missing)
  })

  it('shows the key rather than a text of another language', () => {
    onMissingText(() => {})
    resources().fi!.shell!['only-here'] = 'Vain täällä'
    expect(standInFor({ locale: 'fi-simple', namespace: 'shell', key: 'only-here' }, 'production')).toBe('Vain täällä')
    for (const locale of ['sv', 'en-simple'] as const) expect(standInFor({ locale, namespace: 'shell', key: 'only-here' }, 'production')).toBe('only-here')
    delete resources().fi!.shell!['only-here']
    expect(standInFor({ locale: 'en', namespace: 'shell', key: 'nothing.here' }, 'production')).toBe('nothing.here')
  })
})
