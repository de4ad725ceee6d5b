import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { LOCALES } from '~/kernel/locales'
import { allTexts, flatten, placeholdersOf, readCatalogues, type Catalogue } from './catalogues'

const catalogues = readCatalogues()
const [first, ...others] = LOCALES
const namespaces = [...(catalogues.get(first!)?.keys() ?? [])]
const of = (locale: (typeof LOCALES)[number], namespace: string): Catalogue => catalogues.get(locale)?.get(namespace) ?? new Map()

describe('the six variants', () => {
  it('are the registered ones, with the same files', () => {
    expect(readdirSync('locales', { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name).sort()).toEqual([...LOCALES].sort())
    for (const locale of others) expect([...catalogues.get(locale)!.keys()], locale).toEqual(namespaces)
  })

  it.each(namespaces)('have the same keys in the same order: %s', (namespace) => {
    for (const locale of others) expect([...of(locale, namespace).keys()], locale).toEqual([...of(first!, namespace).keys()])
  })

  it.each(namespaces)('have the same placeholders: %s', (namespace) => {
    const expected = [...of(first!, namespace)].map(([key, text]) => `${key}: ${placeholdersOf(text).join(' ')}`)
    for (const locale of others) expect([...of(locale, namespace)].map(([key, text]) => `${key}: ${placeholdersOf(text).join(' ')}`), locale).toEqual(expected)
  })

  it('have a key for each plural form of their language', () => {
    expect(LOCALES.flatMap((locale) => namespaces.flatMap((namespace) => missingPlurals(locale, [...of(locale, namespace).keys()]).map((key) => `${locale}/${namespace}:${key}`)))).toEqual([])
  })

  it('have no empty text and no stray spaces', () => {
    // A letter has lines; a text on a page has none.
    const isStray = (key: string, text: string) => text.trim() === '' || text !== text.trim() || (/(?:^|\.)mail\./.test(key) ? / {2}/ : / {2}|\n/).test(text)
    expect(allTexts(catalogues).filter(({ key, text }) => isStray(key, text)).map(({ place }) => place)).toEqual([])
  })

  it('are all given types', () => {
    const typed = [...readFileSync('app/platform/i18n/types.d.ts', 'utf8').matchAll(/locales\/fi\/([\w-]+)\.json/g)].map(([, name]) => name).sort()
    expect(typed).toEqual([...namespaces].sort())
  })
})

/** Plural forms that a language needs and a group of keys lacks: `left_one` without `left_other`. */
function missingPlurals(locale: string, keys: string[]): string[] {
  const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories
  const groups = new Set(keys.flatMap((key) => /^(.*)_(?:one|other|two|few|many)$/.exec(key)?.[1] ?? []))
  const expected = [...groups].flatMap((group) => forms.map((form) => `${group}_${form}`))
  const foreign = keys.filter((key) => /_(?:two|few|many|zero)$/.test(key) && !expected.includes(key))
  return [...expected.filter((key) => !keys.includes(key)), ...foreign]
}

describe('the checks themselves', () => {
  it('see a missing plural form and one that the language has not', () => {
    expect(missingPlurals('fi', ['left_one'])).toEqual(['left_other'])
    expect(missingPlurals('en-simple', ['left_one', 'left_other', 'left_few'])).toEqual(['left_few'])
    expect(missingPlurals('sv', ['left_one', 'left_other', 'left'])).toEqual([])
  })

  it('see placeholders, each once and in order', () => {
    expect(placeholdersOf('{{b}} and {{ a }} and {{b, number}}')).toEqual(['a', 'b'])
  })

  it('keep the order of the file', () => {
    expect([...flatten({ b: { d: '1', c: '2' }, a: '3' }).keys()]).toEqual(['b.d', 'b.c', 'a'])
  })
})
