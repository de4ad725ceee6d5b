import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { TextProvider } from '~/platform/i18n/text-provider'
import type { DraftView } from '../queries/summary-draft.server'
import { DraftPage, type DraftFacts } from './draft-page'
import type { DraftSent } from './draft-sent'

const draft: DraftView = {
  summaryId: 's', consultationId: 'c', originalLocale: 'fi', lead: { fi: 'Tallennettu', sv: 'Sparad' }, revision: 4, publishedVersion: null, themes: [],
  missing: [], advice: { drift: [], past: [] }, seen: 'seen-now', opening: 'digest-now', plain: [],
}
const unconfirmed = { locale: 'fi-simple' as const, digest: 'd', state: 'unconfirmed' as const, confirmedBy: null, confirmedAt: null, by: '' }
const facts: DraftFacts = {
  draft, themes: [], coverage: { responses: { read: 0, total: 0 }, statements: { read: 0, total: 0 } }, published: null, done: null, closesAt: new Date('2026-10-01T10:00:00Z'), isClosed: true,
  languages: { required: ['fi', 'sv'], offered: ['fi', 'sv', 'en'] }, plain: [unconfirmed], may: { write: true },
}
const shown = (sent: DraftSent | null, changes: Partial<DraftFacts> = {}) =>
  renderToStaticMarkup(<TextProvider locale="fi"><DraftPage slug="asia" facts={{ ...facts, ...changes }} sent={sent} others={{ write: null, publish: null }} /></TextProvider>)
const textOf = (html: string, name: string) => new RegExp(`<textarea[^>]* name="${name}"[^>]*>([^<]*)</textarea>`).exec(html)?.[1]
const valueOf = (html: string, name: string) => new RegExp(`<input type="hidden" name="${name}" value="([^"]*)"`).exec(html)?.[1]

const typed = { lead: { fi: 'Kirjoitettu', sv: 'Skriven', en: '' }, revision: 4, reason: 'Tarkistaja on lomalla' }
const nothingOfLead = { ...typed, lead: null }

describe('the page of a draft', () => {
  it('is one form with everything that is typed, so that nothing stays behind', () => {
    const html = shown(null)
    expect(html.match(/<form/g)).toHaveLength(1)
    const form = /<form id="step"[\s\S]*<\/form>/.exec(html)![0]
    for (const field of ['name="lead.fi"', 'name="lead.sv"', 'name="reason"', 'name="seen" value="seen-now"', 'name="opening" value="digest-now"', 'name="do" value="publish"']) expect(form).toContain(field)
  })

  it('keeps the opening words and the reason when it is not published because the words are not saved', () => {
    const html = shown({ ...typed, of: 'publish', code: 'opening-unsaved' })
    expect(html).toContain('Olet muuttanut alkusanoja, mutta et ole tallentanut niitä.')
    expect([textOf(html, 'lead.fi'), textOf(html, 'reason'), valueOf(html, 'revision')]).toEqual(['Kirjoitettu', 'Tarkistaja on lomalla', '4'])
  })

  it('keeps the reason when somebody else has changed the summary meanwhile, and shows the words that are stored', () => {
    const html = shown({ ...nothingOfLead, revision: 3, of: 'publish', code: 'changed-meanwhile' })
    expect(html).toContain('Yhteenvetoa ei julkaistu')
    expect([textOf(html, 'lead.fi'), textOf(html, 'reason'), valueOf(html, 'revision')]).toEqual(['Tallennettu', 'Tarkistaja on lomalla', '4'])
  })

  it.each<[string, Partial<DraftFacts>]>([
    ['nobody has to confirm anything any more', { plain: [] }],
    ['something is missing now', { draft: { ...draft, missing: [{ themeId: null, what: 'themes', locales: [] }] } }],
  ])('keeps the reason also when %s', (_, changes) => {
    expect(textOf(shown({ ...nothingOfLead, of: 'publish', code: 'changed-meanwhile' }, changes), 'reason')).toBe('Tarkistaja on lomalla')
    expect(textOf(shown(null, changes), 'reason')).toBeUndefined()
  })

  it('shows both opening words when a colleague has saved others before publishing was pressed', () => {
    const html = shown({ ...typed, revision: 3, of: 'publish', code: 'changed-meanwhile' })
    expect(html).toContain('<p lang="fi">Tallennettu</p>')
    expect([textOf(html, 'lead.fi'), valueOf(html, 'revision')]).toEqual(['Kirjoitettu', '4'])
  })

  it('keeps everything in another language, and the revision that was seen', () => {
    const html = shown({ ...typed, revision: 3, of: 'language', code: null })
    expect([textOf(html, 'lead.fi'), textOf(html, 'reason'), valueOf(html, 'revision')]).toEqual(['Kirjoitettu', 'Tarkistaja on lomalla', '3'])
    expect(html).not.toContain('Joku muu on muuttanut')
  })

  it('says that the opening words are saved while the reason waits', () => {
    const html = shown({ ...nothingOfLead, of: 'saved', code: null })
    expect(html).toContain('Muutokset on tallennettu.')
    expect(textOf(html, 'reason')).toBe('Tarkistaja on lomalla')
  })

  it('advises before publishing where a language did not follow and where a promise is due already, and publishes all the same', () => {
    const theme = { id: 't', title: { fi: 'Kyyti', sv: 'Skjuts' }, originalLocale: 'fi' as const, ordinal: 1 }
    const advice: DraftView['advice'] = {
      drift: [
        { themeId: null, what: 'lead', changed: ['sv'], unchanged: ['fi'] },
        { themeId: 't', what: 'next', changed: ['fi'], unchanged: ['sv', 'en'] },
        { themeId: 't', what: 'why', changed: ['fi', 'sv'], unchanged: ['en'] },
        { themeId: 't', what: 'title', changed: ['fi'], unchanged: ['sv'] },
      ],
      past: [{ themeId: 't', dueOn: '2020-04-26' }],
    }
    const html = shown(null, { themes: [theme], draft: { ...draft, advice } })
    const linkTo = (href: string) => new RegExp(`<a href="${href}">([^<]*)</a>`).exec(html)?.[1]
    const editor = '/fi/official/consultations/asia/summary/t'
    expect(linkTo('#lead-fi')).toBe('Alkusanat. Muuttui: ruotsi. Ei muuttunut: suomi.')
    expect(linkTo(`${editor}#next-sv`)).toBe('Kyyti: Mitä seuraavaksi tapahtuu. Muuttui: suomi. Ei muuttunut: ruotsi ja englanti.')
    expect(linkTo(`${editor}#why`)).toBe('Kyyti: Miksi. Muuttui: suomi ja ruotsi. Ei muuttunut: englanti.')
    expect(linkTo('/fi/official/consultations/asia/themes/t')).toBe('Kyyti: Teeman nimi. Muuttui: suomi. Ei muuttunut: ruotsi.')
    expect(linkTo(`${editor}#due`)).toBe('Kyyti: sunnuntai 26.4.2020')
    expect(html).toContain('name="do" value="publish"')
    expect(shown(null)).not.toContain('Muuttui:')
  })

  it('shows the whole of a long text', () => {
    const html = shown(null, { draft: { ...draft, lead: { fi: 'x'.repeat(400), sv: 'Kort' } } })
    expect(html).toMatch(/<textarea[^>]* name="lead.fi" rows="10"/)
    expect(html).toMatch(/<textarea[^>]* name="lead.sv" rows="3"/)
  })

  it('has a form for the menu of languages also for who only reads', () => {
    const html = shown(null, { may: { write: false } })
    expect(html).toContain('<form id="step"')
    expect(html).not.toContain('name="do" value="lead"')
  })
})
