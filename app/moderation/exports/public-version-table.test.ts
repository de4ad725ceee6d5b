import { describe, expect, it } from 'vitest'
import { maskOf } from '~/texts/rules/redacted-text'
import { publicVersionFile } from '../documents/public-version-file.server'
import { versionRows } from '../documents/version-words.server'
import type { PublicText, PublicVersion } from '../queries/public-version.server'
import { someRules } from '../testing/builders'
import { publicVersionTable } from './public-version-table.server'

const HOSTILE = 'Bussi 🚌 ei kulje. <b>lihavointi</b> {{7*7}}'
const text = (parts: Partial<PublicText>): PublicText => ({ key: 'a q7', kind: 'answer', number: 1, part: 'q7', giver: null, original: 'fi', arrivedOn: null, documentNumber: null, locale: 'fi', text: HOSTILE, reasons: [], ...parts })
const version: PublicVersion = {
  number: 1, madeAt: new Date('2026-11-22T10:00:00Z'), matter: { id: 'm', slug: 'asia', title: { fi: 'Asia' }, originalLocale: 'fi' }, rules: someRules(),
  texts: [
    text({}), text({ key: 'b q7', number: 2, text: `Soita ${maskOf('identifying').repeat(12)} "heti"`, reasons: ['identifying'] }), text({ key: 'c q7', number: 3, text: null }),
    ...['=HYPERLINK("http://example.invalid")', '+358', '-1', '@sum', '\t=1', '  =1'].map((formula, index) => text({ key: `f${index} q7`, number: 4 + index, text: formula })),
    text({ key: 's title/sv', kind: 'statement', number: 1, part: 'title/sv', giver: { fi: 'Muistiyhdistys' }, locale: 'sv', text: 'Vardagen' }),
  ],
}
const rows = versionRows(version, 'fi', 'fi', () => 'Kysymys')

describe('a public version', () => {
  it('says in the reader’s words what was left out, why and under which law', () => {
    expect(rows[1]).toMatchObject({ text: 'Soita [poistettu: tunnistetieto] "heti"', reasons: ['Tunnistetieto'], law: '621/1999 24 §' })
    expect(rows[2]!.text).toContain('muuttunut tai poistettu')
    expect(versionRows(version, 'sv', 'fi', () => 'Fråga')[1]!.text).toBe('Soita [borttaget: identifierande uppgift] "heti"')
  })

  it('is a table in which nothing begins like a formula', () => {
    const table = publicVersionTable('fi', rows)
    const cells = table.replace('\ufeff', '').split(/\r\n/).flatMap((line) => line.match(/("(?:[^"]|"")*"|[^;]*)/g) ?? []).map((each) => each.replace(/^"|"$/g, ''))
    expect(cells.filter((each) => /^\s*[=+\-@]/.test(each))).toEqual([])
    expect(table).toContain(`"'=HYPERLINK(""http://example.invalid"")"`)
    expect(table).toContain('"Soita [poistettu: tunnistetieto] ""heti"""')
    expect(table).toContain('{{7*7}}')
    // As spreadsheet programs in Finland read it.
    expect(table.split('\r\n')[0]!.split(';')).toHaveLength(8)
    expect(table.startsWith('\ufeff')).toBe(true)
  })

  it('is a page in which everything written is text, with the language of its parts', () => {
    const page = publicVersionFile({ locale: 'fi', countyName: 'Alue', title: 'Asia', number: 1, madeAt: version.madeAt, rows })
    expect(page).toContain('<html lang="fi" dir="ltr">')
    expect(page).not.toContain('<b>lihavointi')
    expect(page).toContain('&#60;b&#62;lihavointi')
    expect(page).toMatch(/<h2>Lausunto: Muistiyhdistys<\/h2>\n<h3>Kysymys<\/h3>\n<p class="said" lang="sv"/)
    expect(page).toContain('Poistettu: Tunnistetieto. Laki: 621/1999 24 §')
    expect(page).not.toMatch(/<script|<link|src=|href=/)
  })
})
