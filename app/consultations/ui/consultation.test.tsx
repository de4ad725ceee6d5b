import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { OfferedWay } from '~/counties/contract'
import { LOCALES, type Locale } from '~/kernel/locales'
import { instantAt } from '~/kernel/times'
import { textFor } from '~/platform/i18n/text-for'
import { TextProvider } from '~/platform/i18n/text-provider'
import type { AnnouncementFacts } from '../contract'
import type { ConsultationPage } from '../queries/consultation-page.server'
import { aContent, inAllLocales } from '../testing/builders'
import { AdvisoryBodies } from './advisory-bodies'
import { ConsultationBody } from './consultation-body'
import { ConsultationHead } from './consultation-head'
import { FrontMast } from './front-mast'
import { Matters } from './matters'
import { PaperForm } from './paper-form'
import { PrivacyNotice, type PrivacyNoticeFacts } from './privacy-notice'
import { StatementsSoFar } from './statements-so-far'
import { capitalised, twoVoices } from './two-voices'
import { WaysInFull } from './ways-in-full'

const shown = (element: ReactElement, locale: Locale = 'fi') => renderToStaticMarkup(<TextProvider locale={locale}>{element}</TextProvider>)

function aPage(changes: Partial<ConsultationPage> = {}): ConsultationPage {
  const content = changes.content ?? aContent({ title: inAllLocales('Lähipalvelut: missä ja miten?') })
  return {
    id: 'c', slug: 'lahipalvelut', state: 'open', isSummaryOverdue: false, originalLocale: 'fi', title: content.title, summary: content.summary,
    decisionBody: content.decisionBody, estimatedMinutes: content.estimatedMinutes, theme: 'services', municipalities: [], channels: ['web', 'paper', 'phone', 'forum', 'statement'],
    opensAt: instantAt('2027-01-11', '08:00'), closesAt: instantAt('2027-02-14', '23:59:59'), summaryDueOn: '2027-03-12', summaryPublishedAt: null, decisionOn: '2027-04-12',
    caseNumber: 'TEST/1', versionNumber: 1, revision: 1, content, change: null, shortCodes: {}, freshUntil: null, ...changes,
  }
}

const whole = (page: ConsultationPage, locale: Locale) =>
  shown(<><ConsultationHead page={page} othersId="ways" /><ConsultationBody page={page} attachments={[]} statements={[]} forums={[]} /></>, locale)

describe('the page of a consultation', () => {
  it.each(LOCALES)('tells in %s all that the law wants told', (locale) => {
    const html = whole(aPage(), locale)
    for (const words of ['Lähtökohdat', 'Tavoitteet', 'Aukioloajat', 'Kirjastot', 'Osallisuusasiantuntija', 'viisi vuotta', 'Laki 611/2021, 29 §']) {
      expect(html).toContain(`${words} (${locale})`)
    }
    expect(html).toContain('TEST/1')
    expect(html.match(/<h1/g)).toHaveLength(1)
    expect(html).not.toContain('class="notice"')
    expect(html).toContain(`href="/${locale}/consultations/lahipalvelut/answer"`)
  })

  it('offers no answering before it opens or after it closes', () => {
    for (const state of ['coming', 'reading', 'summarised', 'decided'] as const) {
      expect(whole(aPage({ state }), 'fi')).not.toContain('/answer"')
    }
    expect(whole(aPage({ state: 'coming' }), 'fi')).toContain('maanantai 11.1.2027 klo 8.00')
  })

  it('says that a summary is late, and who answers for it', () => {
    const html = whole(aPage({ state: 'reading', isSummaryOverdue: true }), 'fi')
    expect(html).toContain('Määräaika oli perjantai 12.3.2027')
    expect(html).toContain('Vastuussa: Osallisuusasiantuntija (fi)')
  })

  it('leads to the summary when there is one', () => {
    expect(whole(aPage({ state: 'decided', summaryPublishedAt: new Date('2027-03-12T10:00:00Z') }), 'sv')).toContain('href="/sv/consultations/lahipalvelut/summary"')
  })

  it('says what was changed after it opened', () => {
    const html = whole(aPage({ change: { at: new Date('2027-01-20T10:00:00Z'), note: { fi: 'Aukioloaika korjattu.' } } }), 'fi')
    expect(html).toContain('keskiviikko 20.1.2027 klo 12.00')
    expect(html).toContain('Aukioloaika korjattu.')
  })

  it('marks what is not in the reader’s language', () => {
    const html = whole(aPage({ content: aContent({ title: { sv: 'Närservicen' } }) }), 'fi')
    expect(html).toContain('lang="sv"')
    expect(html).toContain('joka on ruotsi')
  })
})

describe('the statements so far', () => {
  it('lead to beginning a statement on this matter', () => {
    expect(whole(aPage({ slug: 'lahipalvelut', state: 'open' }), 'fi')).toContain('href="/fi/association?matter=lahipalvelut"')
  })

  const arrived = { id: 's', giver: { fi: 'Muistiyhdistys' }, originalLocale: 'fi' as const, receivedAt: new Date('2027-02-11T10:00:00Z') }

  it('name the giver and the time at once, the words only when released', () => {
    const html = shown(<StatementsSoFar statements={[{ ...arrived, released: null }]} />)
    expect(html).toContain('Muistiyhdistys')
    expect(html).toContain('torstai 11.2.2027 klo 12.00')
    // Its own page tells the same, and what the text waits for.
    expect(html).toContain('<a href="/fi/statements/s">Muistiyhdistys</a>')
    const released = shown(<StatementsSoFar statements={[{ ...arrived, released: { title: { fi: 'Arki ratkaisee' }, summary: { fi: 'Kannatamme.' }, firstPosition: { fi: 'Autoa kokeillaan.' }, reach: { atLeast: 70, atMost: 107 } } }]} />)
    expect(released).toContain('href="/fi/statements/s"')
    expect(released).toContain('Kannatamme.')
    expect(released).toContain('Arki ratkaisee')
    expect(released).not.toContain('Autoa kokeillaan.')
    expect(released).toContain('70–107')
  })

  it('tell one number where the range is one, in every language', () => {
    for (const locale of LOCALES) {
      const html = renderToStaticMarkup(<TextProvider locale={locale}><StatementsSoFar statements={[{ ...arrived, released: { title: { fi: 'Arki' }, summary: {}, firstPosition: {}, reach: { atLeast: 37, atMost: 37 } } }]} /></TextProvider>)
      expect(html.split('37'), locale).toHaveLength(2)
    }
  })

  it('do not tell a small number', () => {
    const withoutSummary = shown(<StatementsSoFar statements={[{ ...arrived, released: { title: { fi: 'Arki ratkaisee' }, summary: {}, firstPosition: { fi: 'Autoa kokeillaan.' }, reach: 'few' } }]} />)
    expect(withoutSummary).toContain('muutama')
    expect(withoutSummary).toContain('Arki ratkaisee')
    expect(withoutSummary).toContain('Autoa kokeillaan.')
  })
})

describe('other pages', () => {
  it.each(LOCALES)('speak %s', (locale) => {
    expect(shown(<FrontMast />, locale)).toContain('<h1>')
    expect(shown(<Matters matters={[aPage(), aPage({ id: 'd', state: 'reading', isSummaryOverdue: true })]} />, locale).match(/<article/g)).toHaveLength(2)
  })

  it('print every question with its number and what it follows', () => {
    const [q1] = aContent().questions
    const page = aPage({ content: aContent({ questions: [q1!, { ...q1!, id: 'q2', showIf: { question: 'q1', equals: 'car' } }, { ...q1!, id: 'q3', recommendedInSimple: false }] }) })
    const paper = (locale: Locale) => shown(<PaperForm page={page} online="https://k.example/k/lahi" postalAddress={{ fi: 'PL 10' }} />, locale)
    expect(paper('fi')).toContain('Kysymys 3')
    expect(paper('fi')).toContain('jos vastasit kysymykseen 1: Autolla (fi)')
    expect(paper('fi')).toContain('https://k.example/k/lahi')
    expect(paper('fi-simple')).not.toContain('Kysymys 3')
  })
})

describe('a title', () => {
  it('has two voices where its colon stands, and one otherwise', () => {
    expect(twoVoices('Lähipalvelut 2028–2031: missä ja miten?')).toEqual({ name: 'Lähipalvelut 2028–2031:', ask: 'missä ja miten?' })
    expect(twoVoices('Klo 12:30')).toEqual({ name: 'Klo 12:30' })
    expect(twoVoices('Vain nimi:')).toEqual({ name: 'Vain nimi:' })
  })

  it('begins with a capital, in letters with dots as well', () => {
    expect(capitalised('äänestys')).toBe('Äänestys')
    expect(capitalised('')).toBe('')
  })
})

describe('the ways of taking part', () => {
  const none = { how: {}, hours: {}, access: [], languages: [] }
  const whole = (ways: OfferedWay[], locale: Locale = 'fi') => shown(<WaysInFull ways={ways} phone="029 123 4567" hours={inAllLocales('ma–pe')} original="fi" />, locale)

  it('tell of a way what the county tells, and nothing where it tells nothing', () => {
    const bare = whole([{ way: 'paper', ...none }])
    expect(bare.match(/<ul/g)).toHaveLength(1)
    expect(bare).not.toContain('Palvelukielet')
    const told = whole([{ way: 'paper', how: { fi: 'Kirjastosta.' }, hours: { fi: 'arkisin' }, access: ['large-print'], languages: ['fi', 'fse'] }])
    for (const words of ['Kirjastosta.', 'Ajat: ', 'arkisin', 'Isolla tekstillä pyynnöstä', 'suomi ja suomalainen viittomakieli']) expect(told).toContain(words)
  })

  it.each(LOCALES)('have in %s the number and the hours of the phone', (locale) => {
    const html = whole([{ way: 'phone', ...none }], locale)
    expect(html).toContain('href="tel:')
    expect(html).toContain(`ma–pe (${locale})`)
  })

  it('name the law of the advisory bodies where there is one, and show none that cannot be reached', () => {
    const bodies = [{ body: 'elders' as const, name: {}, does: {}, email: 'vanhat@alue.example', phone: '' }]
    const html = (legalProfile: 'county' | 'city' | 'joint-authority') => shown(<AdvisoryBodies bodies={bodies} legalProfile={legalProfile} original="fi" />)
    expect(html('county')).toContain('(611/2021), 32 §')
    expect(html('city')).toContain('(410/2015), 27 §')
    expect(html('joint-authority')).not.toContain('§')
    expect(html('county')).toContain('Vanhusneuvosto')
    expect(shown(<AdvisoryBodies bodies={[]} legalProfile="county" original="fi" />)).toBe('')
  })
})

describe('where a matter was announced', () => {
  it('stands on its page when it is noted, and is not spoken of otherwise', () => {
    const page = aPage()
    const body = (announcements: AnnouncementFacts[]) => shown(<ConsultationBody page={page} attachments={[]} statements={[]} forums={[]} announcements={announcements} />)
    expect(body([])).not.toContain('<details')
    const html = body([{ id: 'a', medium: 'newspaper', place: 'Järviseudun Sanomat', announcedOn: '2027-01-11', languages: ['fi', 'sv'] }])
    for (const words of ['Missä kuulemisesta on kerrottu', '11.1.2027', 'Järviseudun Sanomat, sanomalehti.', 'Kielet: suomi ja ruotsi.']) expect(html).toContain(words)
  })
})

const PRIVACY: PrivacyNoticeFacts = {
  county: 'Alue', min: 5, contact: { postalAddress: inAllLocales('PL 1'), email: 'a@b.example', phone: '029 1', original: 'fi' }, officer: { email: 'a@b.example', phone: '029 1', isOfficer: false },
  kept: { 'answers': { unit: 'years', count: 5 }, 'withdrawn-answers': { unit: 'days', count: 90 }, 'contacts': { unit: 'years', count: 2 }, 'people': { unit: 'years', count: 2 }, 'audit-entries': { unit: 'years', count: 10 } },
  unsentDays: 7,
  matter: { slug: 'nuoret', title: 'Nuoret', original: 'fi', legalBasis: [], contact: { role: inAllLocales('Osallisuusasiantuntija'), email: 'a@b.example', phone: '029 1' }, published: { 'aggregate': [], 'officials': [], 'public-after-review': [] }, sensitive: [], forChildren: null },
}

describe('a consultation for children and young people', () => {
  it.each(LOCALES)('says in %s on its page that one may answer oneself, and where more is told', (locale) => {
    const html = shown(<ConsultationHead page={aPage({ content: aContent({ isForChildren: true }) })} othersId="ways" />, locale)
    expect(html).toContain(`href="/${locale}/consultations/lahipalvelut/privacy#children"`)
    expect(shown(<ConsultationHead page={aPage()} othersId="ways" />, locale)).not.toContain('#children')
  })

  it.each(LOCALES)('has in %s a notice of its own, before that for all', (locale) => {
    const privacy = (forChildren: { emergencyPhone: string } | null) => shown(<PrivacyNotice facts={{ ...PRIVACY, matter: { ...PRIVACY.matter!, forChildren } }} />, locale)
    const html = privacy({ emergencyPhone: '112' })
    expect(html.indexOf('id="children"')).toBeLessThan(html.indexOf('id="controller"'))
    expect(html).toContain('href="tel:112"')
    expect(privacy(null)).not.toContain('id="children"')
  })
})

describe('the privacy notice', () => {
  const privacy = (matter: PrivacyNoticeFacts['matter'], locale: Locale) => shown(<PrivacyNotice facts={{ ...PRIVACY, matter }} />, locale)

  it.each(LOCALES)('says in %s what is asked of health, and never that nothing is when something is', (locale) => {
    const t = textFor(locale, 'consultations')
    const html = privacy({ ...PRIVACY.matter!, sensitive: [{ id: 'q3', text: inAllLocales('Which services?') }] }, locale)
    expect(html).not.toContain(t('privacy.basis.health'))
    for (const words of [t('privacy.basis.health-asked'), `>Which services? (${locale})<`, t('privacy.basis.health-law')]) expect(html).toContain(words)
    expect(privacy(PRIVACY.matter, locale)).toContain(t('privacy.basis.health'))
    expect(privacy(null, locale)).not.toContain(t('privacy.basis.health'))
    expect(privacy(null, locale)).toContain(t('privacy.basis.health-some'))
  })

  it.each(LOCALES)('says in %s that a sign-in is remembered', (locale) => {
    expect(textFor(locale, 'consultations')('privacy.what.cookies')).toMatch(/kirjautumi|kirjaudut|inloggning|loggar in|sign-in|sign in/)
  })
})
