import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { AccessibilityStatus } from '~/counties/contract'
import { LOCALES, type Locale } from '~/kernel/locales'
import { TextProvider } from '~/platform/i18n/text-provider'
import type { InaccessibleFile } from '../contract'
import type { Defect } from '../queries/defects.server'
import { AccessibilityStatement } from './statement'

const facts = { preparedOn: '2026-11-20', serviceOpenedOn: '2026-11-22' }
const aDefect: Defect = { id: 'd', originalLocale: 'fi', what: { fi: 'Kartta ei toimi näppäimistöllä.' }, instead: { fi: 'Soita meille.' }, requirements: [], foundOn: '2026-11-20', mendBy: '2027-03-31', mendedOn: null, revision: 0 }
const aFile: InaccessibleFile = {
  id: 'f', title: { fi: 'Kartta palveluista' }, summary: { fi: 'Missä palvelut ovat.' }, kind: 'PDF', accessibility: 'not-accessible',
  matter: { slug: 'lahipalvelut', title: { fi: 'Lähipalvelut', sv: 'Närservice' }, originalLocale: 'fi', contact: { role: { fi: 'Suunnittelija' }, email: 'kysy@b.example', phone: '029 123' } },
}
const shown = (locale: Locale, defects: Defect[], files: InaccessibleFile[] = [], status: AccessibilityStatus = 'fully') => renderToStaticMarkup(
  <TextProvider locale={locale}><AccessibilityStatement statement={{ county: 'X', email: 'a@b.example', phone: '00 1', facts: { ...facts, status }, defects, files }} /></TextProvider>,
)

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
})
