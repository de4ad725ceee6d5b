import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { AccessibilityStatus } from '~/counties/contract'
import { LOCALES, type Locale } from '~/kernel/locales'
import { TextProvider } from '~/platform/i18n/text-provider'
import type { InaccessibleFile } from '../contract'
import type { Defect } from '../queries/defects.server'
import { AccessibilityStatement, type StatementOfAccessibility } from './statement'

const facts = { preparedOn: '2026-11-20', serviceOpenedOn: '2026-11-22' }
const aDefect: Defect = { id: 'd', originalLocale: 'fi', what: { fi: 'Kartta ei toimi näppäimistöllä.' }, why: {}, instead: { fi: 'Soita meille.' }, requirements: [], foundOn: '2026-11-20', mendBy: '2027-03-31', mendedOn: null, revision: 0 }
const aFile: InaccessibleFile = {
  id: 'f', title: { fi: 'Kartta palveluista' }, summary: { fi: 'Missä palvelut ovat.' }, kind: 'PDF', accessibility: 'not-accessible',
  matter: { slug: 'lahipalvelut', title: { fi: 'Lähipalvelut', sv: 'Närservice' }, originalLocale: 'fi', contact: { role: { fi: 'Suunnittelija' }, email: 'kysy@b.example', phone: '029 123' } },
}
const page = (locale: Locale, more: Partial<StatementOfAccessibility> = {}) => renderToStaticMarkup(
  <TextProvider locale={locale}>
    <AccessibilityStatement statement={{ county: { name: { fi: 'Alue', sv: 'Området' }, originalLocale: 'fi' }, email: 'a@b.example', phone: '00 1', facts: { ...facts, status: 'mostly' }, defects: [], changedOn: null, files: [], ...more }} />
  </TextProvider>,
)
const shown = (locale: Locale, defects: Defect[], files: InaccessibleFile[] = [], status: AccessibilityStatus = 'fully') => page(locale, { facts: { ...facts, status }, defects, files })

describe('the accessibility statement', () => {
  it.each(LOCALES)('has in %s all five parts and today’s authority', (locale) => {
    const html = shown(locale, [aDefect])
    expect(html).toContain('saavutettavuus@traficom.fi')
    expect(html).toMatch(/www\.(saavutettavuusvaatimukset|tillganglighetskrav|webaccessibility)\.fi/)
    expect(html).not.toMatch(/aluehallintovirasto|regionförvaltningsverk|regional state/i)
    expect(html).toContain('14')
    expect(html).toContain('Kartta ei toimi näppäimistöllä.')
    expect(html).toContain(`href="/${locale}/accessibility/feedback"`)
    expect(html.match(/<h2/g)).toHaveLength(5)
  })

  it.each(LOCALES)('lists in %s a file that not everybody can read, with its matter, what it says and whom to ask, and then claims less', (locale) => {
    const html = shown(locale, [], [aFile])
    expect(html).toContain(`href="/${locale}/consultations/lahipalvelut"`)
    for (const words of ['Kartta palveluista', 'PDF', 'Missä palvelut ovat.', 'Suunnittelija', 'mailto:kysy@b.example', '029 123']) expect(html.replaceAll('\u00ad', '')).toContain(words)
    expect(html.match(/<h2/g)).toHaveLength(5)
    expect(shown('fi', [], [aFile])).toContain('suurimmaksi osaksi')
    expect(shown('fi', [], [{ ...aFile, accessibility: 'partly' }])).toContain('Tiedosto on osittain saavutettava')
  })

  it.each(LOCALES)('has in %s a sentence of its own for each of the three levels', (locale) => {
    const levels = (['fully', 'mostly', 'not'] as const).map((status) => /<b>(.*?)<\/b>/.exec(shown(locale, [], [], status))![1])
    expect(new Set(levels).size).toBe(3)
    expect(shown('fi', [], [], 'not')).toContain('Palvelu ei täytä saavutettavuusvaatimuksia')
    expect(shown('fi', [aDefect], [], 'not')).toContain('Palvelu ei täytä saavutettavuusvaatimuksia')
  })

  it('lists a defect with what to use meanwhile and by when it is mended, and then claims less', () => {
    expect(shown('fi', [aDefect])).toContain('Soita meille.')
    expect(shown('fi', [aDefect])).toContain('31.3.2027')
    expect(shown('fi', [aDefect])).toContain('suurimmaksi osaksi')
    expect(shown('fi', [])).toContain('kokonaan')
    expect(shown('fi', [])).not.toContain('Kartta')
  })

  it.each(LOCALES)('lists in %s exactly the open defects, and says so when none is known', (locale) => {
    const problems = (html: string) => /<section[^>]*aria-labelledby="problems".*?<\/section>/.exec(html)![0]
    expect(problems(page(locale, { defects: [aDefect] })).match(/<li>/g)).toHaveLength(1)
    expect(problems(page(locale))).not.toMatch(/<ul>|<li>/)
    expect(problems(page(locale))).toMatch(/<p>[^<]+<\/p>/)
  })

  it('tells why a defect is one, each part in its language, and which requirement it concerns', () => {
    const html = page('sv', { defects: [{ ...aDefect, why: { fi: 'Kartta on vanha.', sv: 'Kartan är gammal.' }, requirements: ['2.1.1', '11.8.2'] }] })
    expect(html).toContain('Orsak: <span>Kartan är gammal.</span>')
    expect(html).toContain('Under tiden: <span lang="fi">Soita meille.</span>')
    expect(html).toContain('Krav (WCAG eller EN 301 549): 2.1.1, 11.8.2.')
    expect(page('fi', { defects: [{ ...aDefect, requirements: ['2.1.1'] }] })).toContain('Vaatimus (WCAG tai EN 301 549): 2.1.1.')
    expect(page('fi', { defects: [aDefect] })).not.toMatch(/Syy:|Vaatimus \(/)
  })

  it.each<[Locale, string]>([
    ['fi', 'https://www.finlex.fi/fi/lainsaadanto/2019/306'], ['fi-simple', 'https://www.finlex.fi/fi/lainsaadanto/2019/306'], ['sv', 'https://www.finlex.fi/sv/lagstiftning/2019/306'], ['en', 'https://www.finlex.fi/en/legislation/translations/2019/eng/306'],
  ])('leads in %s to the law', (locale, href) => {
    expect(page(locale)).toContain(`href="${href}"`)
  })

  it('names the unit that handles what people say, or the county itself', () => {
    expect(page('sv')).toContain('Responsen behandlas av: <span>Området</span>')
    expect(page('sv', { facts: { ...facts, status: 'mostly', unit: { fi: 'osallisuustiimi', sv: 'delaktighetsteamet' } } })).toContain('Responsen behandlas av: <span>delaktighetsteamet</span>')
    expect(page('fi', { facts: null })).toContain('Palautteet käsittelee: <span>Alue</span>')
  })

  it.each<[string, Partial<StatementOfAccessibility>, string]>([
    ['of the statement', { changedOn: '2026-11-01' }, '20.11.2026'],
    ['of the list', { changedOn: '2026-12-05' }, '5.12.2026'],
    ['of the list alone', { facts: null, changedOn: '2026-12-05' }, '5.12.2026'],
  ])('says when it was updated: the last day %s', (_what, parts, day) => {
    expect(page('fi', parts)).toMatch(new RegExp(`päivitettiin viimeksi: \\p{L}+ ${day.replaceAll('.', '\\.')}<`, 'u'))
  })
})
