import { beforeAll, describe, expect, it } from 'vitest'
import { hyphenationReady, softened } from './hyphenation'

const shown = (text: string, locale: Parameters<typeof softened>[1]) => softened(text, locale).replaceAll('\u00ad', '|')

describe('soft hyphens', () => {
  beforeAll(async () => await hyphenationReady)

  it('stand where the parts of a compound meet', () => {
    expect(shown('hyvinvointialueiden palveluverkkosuunnitelma', 'fi')).toBe('hyvinvointi|alueiden palvelu|verkko|suunnitelma')
    expect(shown('välfärdsområdesfullmäktige', 'sv')).toBe('välfärds|områdes|fullmäktige')
    expect(shown('sosiaalipalveluja ja terveyspalveluja', 'fi-simple')).toBe('sosiaali|palveluja ja terveys|palveluja')
  })

  it('never part an ending from its word', () => {
    expect(shown('palveluissammekin palveluillemmekaan', 'fi-simple')).not.toContain('|')
  })

  it('part syllables in the ordinary language only, and leave no short rest', () => {
    expect(shown('vuosittaisista', 'fi')).toMatch(/^[^|]{5,}(\|[^|]{4,})+$/)
    expect(shown('tulevaisuudessa', 'fi-simple')).toBe('tulevaisuudessa')
  })

  it('leave short words and English alone', () => {
    expect(shown('Kerro mielipiteesi', 'fi')).toBe('Kerro mielipiteesi')
    expect(shown('internationalisation', 'en')).toBe('internationalisation')
  })
})
