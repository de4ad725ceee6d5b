import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { AssociationFacts } from '~/associations/contract'
import { LOCALES, type Locale } from '~/kernel/locales'
import { TextProvider } from '~/platform/i18n/text-provider'
import type { StatementContent } from '../../contract'
import type { PublicStatement } from '../../queries/statement-page.server'
import { publicCut } from '../../rules/public-cut'
import { aDissent, aHearing, aPosition, aStatement } from '../../testing/a-statement'
import type { StatementAround } from './statement-halves'
import { StatementPage } from './statement-page'

const name = { fi: 'Muistiyhdistys' }
const giver: AssociationFacts = {
  id: 'a', slug: 'ry', name, kind: 'registered-association', municipality: null, network: { fi: 'Ikäihmiset' }, description: {}, memberCount: 40, verification: 'coordinator',
}

function page(locale: Locale, content: StatementContent | null, arrived: StatementAround['arrived'] = null): string {
  const statement: PublicStatement = {
    id: 's', consultationId: 'c', giver: { associationId: 'a', slug: 'ry', name, kind: 'registered-association', municipality: null, verification: 'coordinator' },
    originalLocale: 'fi', isWithdrawn: false, arrivedAt: new Date('2026-11-01T10:00:00Z'), documentNumber: 'T/1-1', text: content && publicCut(content, 5),
  }
  const around = { originalLocale: 'fi' as const, targets: { sections: { now: { fi: 'Aukiolo' } }, questions: {} }, targetsOriginal: 'fi' as const, arrived, verification: 'coordinator', places: {}, way: null }
  return renderToStaticMarkup(
    <TextProvider locale={locale}><StatementPage statement={statement} giver={giver} matter={{ slug: 'x', title: { fi: 'Asia', sv: 'Ärende' }, originalLocale: 'fi' }} around={around} /></TextProvider>,
  )
}

const content = aStatement({
  positions: [aPosition({ on: { section: 'now' }, stance: 'oppose' })], dissent: [aDissent()], hearings: [aHearing({ note: { fi: 'Kirjeitse.' } })],
  relay: { umbrella: { fi: 'Neuvottelukunta' }, coSigners: [] },
})

describe('the page of a statement', () => {
  it('marks the giver, the network, what a proposal is about and who compiled it when they are in another language', () => {
    const html = page('sv', content)
    expect(html).toContain('<span lang="fi">Muistiyhdistys</span>,</b>')
    expect(html).toContain('Temanätverk: <span lang="fi">Ikäihmiset</span>')
    expect(html).toContain('Gäller punkten: <span lang="fi">Aukiolo</span>')
    expect(html).toContain('<span lang="fi">Neuvottelukunta</span>')
    expect(page('sv', null)).toContain('Utlåtande: <span lang="fi">Muistiyhdistys</span></h1>')
  })

  it('says when it arrived and its number in sentences of their own', () => {
    for (const locale of LOCALES) expect(page(locale, null)).toMatch(/<p>[^<]*\d[^<,]*\. \p{Lu}[^<]* T\/1-1\.<\/p>/u)
    const arrived = { at: new Date('2026-11-01T10:00:00Z'), documentNumber: 'T/1-1' }
    for (const locale of LOCALES) expect(page(locale, content, arrived)).toMatch(/\. <span class="docno">\p{Lu}[^<]* T\/1-1\.<\/span>/u)
  })

  it('says the same in one piece when they are in the reader’s language', () => {
    const html = page('fi', content)
    for (const words of ['<b>Muistiyhdistys,</b>', 'Teemaverkosto: Ikäihmiset', 'Ei kannata. Koskee kohtaa: Aukiolo<']) expect(html).toContain(words)
    expect(page('fi', null)).toContain('<h1>Lausunto: Muistiyhdistys</h1>')
  })

  it('speaks of counting once only where the statement came through somebody else too', () => {
    expect(page('fi', content)).toContain('Kuultujen määrä lasketaan kerran')
    expect(page('fi', aStatement())).not.toContain('Kuultujen määrä lasketaan kerran')
  })

  it('leaves what the giver wrote in the direction in which it is written', () => {
    const html = page('fi', content)
    for (const words of ['Arki ratkaisee', 'Kannatamme palveluautoa.', 'Iltavastaanotto kaikkiin kuntiin.', 'Moni käy töissä.', 'Käytimme kuulemisen kysymyksiä.', 'nuoret', 'Yhdistys on hakenut avustusta.', 'Kirjeitse.', 'Aukioloa voi lyhentää, jos kotikäyntejä lisätään.']) {
      expect(html).toContain(`dir="auto">${words}`)
    }
    expect(page('sv', content)).toContain('<p lang="fi" dir="auto">Moni käy töissä.</p>')
  })
})
