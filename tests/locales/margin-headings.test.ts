import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { LOCALES } from '~/kernel/locales'
import { readCatalogues } from './catalogues'
import { isMeant, usedKeys } from './used-keys'

/** The margin of a desktop page takes so many letters of a heading; a longer word needs soft hyphens, or it breaks without one. */
const MARGIN = 17

/** The texts that head a section in the margin, as `area:key`. */
function headings(file: string, code: string): string[] {
  const asked = usedKeys(file, code).used
  const keys = [...code.matchAll(/\bheading=\{\w+\('([\w.-]+)'/g)].map(([, key]) => key!)
  return asked.filter(({ name }) => keys.some((key) => name.endsWith(`:${key}`))).map(({ name }) => name)
}

function tooLong(text: string): string[] {
  return text.match(new RegExp(`[\\p{L}]{${MARGIN + 1},}`, 'gu')) ?? []
}

describe('the headings in the margin', () => {
  it('have no word that the margin would break without a hyphen', () => {
    const files = readdirSync('app', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.tsx') && !file.endsWith('.test.tsx'))
    const names = new Set(files.flatMap((file) => headings(file, readFileSync(`app/${file}`, 'utf8'))))
    expect(names.size).toBeGreaterThan(100)
    const catalogues = readCatalogues()
    const texts = LOCALES.flatMap((locale) => [...catalogues.get(locale)!].flatMap(([area, catalogue]) => [...catalogue].map(([key, text]) => ({ locale, name: `${area}:${key}`, text }))))
    const found = texts.filter(({ name }) => [...names].some((asked) => isMeant(asked, name)))
    expect(found.flatMap(({ locale, name, text }) => tooLong(text).map((word) => `${locale}/${name}: ${word}`))).toEqual([])
  })

  it('are found by the scan', () => {
    expect(headings('a.tsx', `function A() { const { t } = useText('a'); return <Folio id="x" heading={t('x.title')}>{t('y')}</Folio> }`)).toEqual(['a:x.title'])
    expect(tooLong('Valvontaviranomainen')).toEqual(['Valvontaviranomainen'])
    expect(tooLong('Valvonta\u00adviranomainen')).toEqual([])
  })
})
