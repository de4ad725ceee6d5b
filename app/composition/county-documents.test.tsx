import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { DOCUMENT_KINDS, type DocumentKind, type DocumentSources, type OpenDefect } from '~/accountability/contract'
import { countyDocument } from '~/accountability/queries/county-document.server'
import { FIXED_TIMES, NAMED_PLACES, NAMED_TABLES, recordGroups, recordPlaces } from '~/accountability/rules/record'
import { WholeDocument } from '~/accountability/ui/document-page'
import { keptTimes, privacyContact } from '~/counties/queries/kept-times.server'
import { aCounty } from '~/counties/testing/a-county'
import { LOCALES, type Locale } from '~/kernel/locales'
import { promisesIn } from '../../tests/locales/forbidden-words'
import { ELSEWHERE, PERSONAL_DATA, type TableFacts } from './personal-data'
import { PROCESSING, processingOf } from './processing'
import { standAlone } from './stand-alone.server'
import { TABLE_RETENTION } from './table-retention'

const { name, originalLocale, legalProfile, settings, municipalities } = aCounty()
type Change = { settings?: Partial<DocumentSources['county']['settings']>; legalProfile?: DocumentSources['county']['legalProfile']; processing?: DocumentSources['processing']; defects?: OpenDefect[] }

function shown(kind: DocumentKind, locale: Locale, change: Change = {}): string {
  const own = { ...settings, ...change.settings }
  const sources: DocumentSources = {
    county: { name, originalLocale, legalProfile: change.legalProfile ?? legalProfile, offeredLocales: ['fi', 'sv', 'fi-simple'], smallGroupThreshold: 7, settings: own, municipalities, revision: 12 },
    officer: privacyContact(own), kept: keptTimes(own), processing: change.processing ?? PROCESSING, defects: change.defects ?? [], today: '2026-11-26',
  }
  return standAlone({ locale, origin: 'https://kuultu.example', title: kind }, <WholeDocument document={countyDocument(kind, sources)} />)
}

const words = (html: string) => html.replace(/<style[\s\S]*?<\/style>/g, ' ').replace(/<[^>]+>/g, ' ').replace(/&#x27;/g, '’').replace(/\s+/g, ' ')

/** One row of a table by what stands at its head. */
const rowOf = (html: string, head: string) => new RegExp(`<tr><th scope="row">${head.replaceAll('.', '\\.')}[\\s\\S]*?</tr>`).exec(html)?.[0] ?? ''

describe('the documents of a county', () => {
  it.each(LOCALES.flatMap((locale) => DOCUMENT_KINDS.map((kind) => [locale, kind] as const)))('in %s: %s is whole, stands by itself and promises nothing', (locale, kind) => {
    const html = shown(kind, locale)
    expect(html).toContain(`<html lang="${locale}"`)
    expect(html.match(/<h1/g)).toHaveLength(1)
    expect(words(html)).not.toMatch(/\{\{|undefined|\[object|accountability:/)
    expect(html).not.toMatch(/<script|src="|href="\//)
    expect(promisesIn(words(html))).toEqual([])
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
  })

  it('name the county and leave a line where only people know', () => {
    expect(words(shown('processor-agreement', 'sv'))).toContain('Insjökusten')
    expect(shown('impact-assessment', 'en').match(/class="paper-line"/g)!.length).toBeGreaterThan(8)
    expect(words(shown('record-of-processing', 'en', { settings: { dataProtectionOfficer: { email: 'dpo@county.example', phone: '00 7' } } }))).toContain('dpo@county.example, 00 7')
    expect(words(shown('record-of-processing', 'en'))).toContain('The settings hold no contact details of a data protection officer')
  })

  it.each(['fi-simple', 'sv-simple', 'en-simple'] as const)('end the sentence about the day before the next one begins, in %s', (locale) => {
    expect(words(shown('checks', locale))).toMatch(/2026\. \p{Lu}/u)
  })

  it('name the law of the county, and no other (domain rule L-HEL)', () => {
    expect(words(shown('impact-assessment', 'fi'))).toContain('611/2021')
    expect(words(shown('impact-assessment', 'fi', { legalProfile: 'city' }))).not.toContain('611/2021')
  })
})

describe('the record of processing', () => {
  it('has a line for every table with personal data, and words for each table and place in every language', () => {
    const holding = Object.entries(PERSONAL_DATA).filter(([, facts]) => 'holds' in facts).map(([table]) => table)
    expect(PROCESSING.tables.map(({ table }) => table)).toEqual(holding)
    expect([...NAMED_TABLES].sort()).toEqual([...holding].sort())
    expect([...NAMED_PLACES].sort()).toEqual([...PROCESSING.elsewhere].sort())
    expect(shown('record-of-processing', 'fi').match(/<th scope="row">/g)!.length).toBe(holding.length + Object.keys(keptTimes(settings)).length)
  })

  it('has words for everything that it names, and shows no table of the product under its own name', () => {
    const groups = recordGroups(PROCESSING, keptTimes(settings)).flatMap(({ rows }) => rows)
    const named = groups.flatMap(({ data, times }) => [data, ...times.flatMap((time) => (time.is === 'along-with' ? [time.table] : []))])
    expect([...named, ...recordPlaces(PROCESSING)].filter(({ words }) => words === null)).toEqual([])
    expect(rowOf(shown('record-of-processing', 'en'), 'Who confirmed a plain variant of a summary')).toContain('For good')
    expect(rowOf(shown('processor-agreement', 'en'), 'Where in a text something is delicate')).toContain('As long as')
  })

  it('says that statements which were given stay', () => {
    for (const kind of ['record-of-processing', 'processor-agreement'] as const) {
      const row = words(rowOf(shown(kind, 'en'), 'An association’s statement'))
      expect(row).toMatch(/90 days: .* 90 days: .* All others: for good/)
    }
  })

  it('never says that only some see what everybody sees', () => {
    const row = (head: string) => words(rowOf(shown('record-of-processing', 'en'), head))
    const [contact, statement, remark, draft] = ['The contact of the matter', 'An association’s statement', 'Feedback on accessibility', 'An answer being written'].map(row)
    expect(contact).toContain('Public, so nobody is kept from reading it')
    expect(statement).toContain('Seen by role only until the text is released')
    expect(remark).toContain('Encrypted with a key outside the database Seen by role only')
    expect(draft).toContain('Identifiers as digests Seen by the person only')
  })

  it('shows a new table as soon as the registry has its line', () => {
    const fresh: Record<string, TableFacts> = { ...PERSONAL_DATA, access_need: { holds: 'what somebody needs at a forum', whose: 'resident', basis: 'public-task', shown: 'officials', sealed: ['need_sealed'], leaves: 'never' } }
    const processing = processingOf(fresh, { ...TABLE_RETENTION, access_need: { kinds: ['contacts'] } }, ELSEWHERE)
    const row = rowOf(shown('record-of-processing', 'en', { processing }), 'Table access_need')
    expect(row).toContain('Encrypted')
    expect(row).toContain('2 years')
    expect(shown('record-of-processing', 'en')).not.toContain('access_need')
    expect(shown('processor-agreement', 'en', { processing })).toContain('Table access_need')
  })

  it('tells of every fixed time what it is, and not what another one is', () => {
    const fixed = PROCESSING.tables.filter(({ kept }) => kept === 'fixed').map(({ table }) => table)
    expect([...FIXED_TIMES].sort()).toEqual([...fixed].sort())
    for (const kind of ['record-of-processing', 'processor-agreement'] as const) {
      const [counters, draft] = ['Salted digests of network addresses', 'An answer being written'].map((head) => words(rowOf(shown(kind, 'en'), head) || shown(kind, 'en')))
      expect(counters).toContain('Used for a day at most')
      expect(draft).toContain('a week after answering closes')
    }
    expect(rowOf(shown('record-of-processing', 'en'), 'Salted digests of network addresses')).not.toContain('week')
    expect(rowOf(shown('record-of-processing', 'fi'), 'Vain esittelyssä')).toContain('Vuorokausi')
  })

  it('follows the retention that the county sets', () => {
    const row = (change: Change) => rowOf(shown('record-of-processing', 'en', change), 'Answers, with what somebody tells of their health')
    expect(row({})).toContain('5 years')
    expect(row({ settings: { retention: { answers: 3 } } })).toContain('3 years')
  })
})

describe('the accessibility report', () => {
  it('says partly where a defect is open, with the defect’s own words, and lists one without a requirement apart', () => {
    const what = { fi: 'Kartta ei toimi näppäimistöllä' }
    const open = (...requirements: string[]): OpenDefect[] => [{ id: 'd', what, originalLocale: 'fi', requirements }]
    expect(rowOf(shown('accessibility-report', 'fi'), '9.2.1.1 ')).toContain('Täyttyy</b>')
    const row = rowOf(shown('accessibility-report', 'fi', { defects: open('2.1.1') }), '9.2.1.1 ')
    expect(row).toContain('Täyttyy osittain')
    expect(row).toContain(what.fi)
    expect(shown('accessibility-report', 'fi', { defects: open() })).toContain('Avoimet puutteet ilman vaatimusta')
    expect(rowOf(shown('accessibility-report', 'en', { defects: open('2.1.1') }), '9.2.1.1 ')).toContain('lang="fi"')
  })
})

describe('what the accessibility report says of files', () => {
  it.each(['fi', 'sv', 'en'] as const)('names every kind that the routes give out, in %s', (locale) => {
    const names = { html: null, css: null, csv: 'CSV', calendar: 'ICS', json: 'JSON', zip: 'ZIP' } as const
    const sources = readdirSync('app/routes', { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.')).map((file) => readFileSync(`app/routes/${file}`, 'utf8'))
    const kinds = [...new Set(sources.flatMap((source) => [...source.matchAll(/'(?:text|application)\/([a-z]+)\b/g)].map(([, kind]) => kind as keyof typeof names)))]
    expect(kinds.sort()).toEqual(Object.keys(names).sort())
    const row = rowOf(shown('accessibility-report', locale), '10.1 ')
    for (const kind of kinds) expect(row).toContain(names[kind] ?? '')
  })
})

describe('the sums of the accessibility report', () => {
  it.each([['fi', 'Täyttyy osittain: 1 vaatimus', 'Täyttyy osittain: 2 vaatimusta'], ['sv', 'Uppfylls delvis: 1 krav', 'Uppfylls delvis: 2 krav'], ['en', 'Supports partly: 1 requirement', 'Supports partly: 2 requirements']] as const)('are said as people count in %s', (locale, one, two) => {
    const broken = (...requirements: string[]) => shown('accessibility-report', locale, { defects: [{ id: 'd', what: { fi: 'Kartta' }, originalLocale: 'fi', requirements }] })
    expect(broken('2.1.1')).toContain(`<li>${one}</li>`)
    expect(broken('2.1.1', '1.1.1')).toContain(`<li>${two}</li>`)
  })
})

describe('the sheet of checks', () => {
  it('has a line for each language and way that the county offers', () => {
    const html = shown('checks', 'fi', { settings: { channels: ['web', 'phone'] } })
    expect(html).toContain('id="proofreading-sv"')
    expect(html).toContain('id="comprehension-fi-simple"')
    expect(html).not.toContain('id="proofreading-en"')
    expect(html).not.toContain('id="paper"')
    expect(html).toContain('id="phone"')
  })
})
