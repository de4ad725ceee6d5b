import { describe, expect, it } from 'vitest'
import type { Locale } from '~/kernel/locales'
import type { PublishedSummary, PublishedTheme } from '../contract'
import { driftSince, promisesInThePast } from './advice'
import { emptyThemeDraft, type ThemeDraft } from './draft'

const LANGUAGES: Locale[] = ['fi', 'sv', 'en', 'fi-simple', 'sv-simple']
const theme = { id: 't1', title: { fi: 'Kyyti', sv: 'Skjuts' }, originalLocale: 'fi' as const, ordinal: 1 }
const lead = { fi: 'Alku', sv: 'Början' }
const next = { 'fi': 'Kerromme vuosittain.', 'sv': 'Vi berättar årligen.', 'en': 'We report yearly.', 'fi-simple': 'Kerromme joka vuosi.' }
const part: ThemeDraft = { ...emptyThemeDraft('t1'), status: 'partly', next, dueOn: '2027-10-15' }
const asTheme = ({ revision: _, status, ...rest }: ThemeDraft): PublishedTheme => ({ ...rest, status: status ?? 'partly', title: theme.title, evidence: { responses: 6, statements: 0, passages: 6 } })
const published = { lead, themes: [asTheme(part)] } as unknown as PublishedSummary

type Otherwise = { opening?: typeof lead; themes?: (typeof theme)[]; confirmed?: Locale[]; last?: PublishedSummary | null; languages?: Locale[] }
const drift = (changes: Partial<ThemeDraft>, { opening = lead, themes = [theme], confirmed = [], last = published, languages = LANGUAGES }: Otherwise = {}) =>
  driftSince(last, { lead: opening, themes: [{ ...part, ...changes }] }, themes, languages, confirmed)
const both = { fi: 'Johtaja', sv: 'Chefen' }
const twice = 'Kerromme kaksi kertaa vuodessa.'

describe('a text that changed in one language only', () => {
  it('is told with the languages in which it still says the old', () => {
    expect(drift({ next: { ...next, fi: twice } })).toEqual([{ themeId: 't1', what: 'next', changed: ['fi'], unchanged: ['sv', 'en', 'fi-simple'] }])
    expect(drift({ next: { ...next, fi: twice, en: 'We report twice a year.' } })).toEqual([{ themeId: 't1', what: 'next', changed: ['fi', 'en'], unchanged: ['sv', 'fi-simple'] }])
    expect(drift({}, { opening: { ...lead, sv: 'Inledning' } })).toEqual([{ themeId: null, what: 'lead', changed: ['sv'], unchanged: ['fi'] }])
    expect(drift({}, { themes: [{ ...theme, title: { ...theme.title, fi: 'Kyydit' } }] })).toEqual([{ themeId: 't1', what: 'title', changed: ['fi'], unchanged: ['sv'] }])
  })

  it('is nothing while nothing has been published, nothing changed, or everything did', () => {
    expect(drift({ next: { ...next, fi: twice } }, { last: null })).toEqual([])
    expect(drift({})).toEqual([])
    expect(drift({ next: { 'fi': twice, 'sv': 'Två gånger.', 'en': 'Twice.', 'fi-simple': 'Kaksi kertaa.' } })).toEqual([])
    expect(drift({ next: { ...next, fi: twice } }, { themes: [{ ...theme, id: 't2' }] })).toEqual([])
  })

  it('is none where a language was added or taken away: nothing else has to follow', () => {
    expect(drift({ next: { ...next, 'sv-simple': 'Vi berättar varje år.' }, owner: both })).toEqual([])
    expect(drift({ next: { fi: next.fi, sv: next.sv } })).toEqual([])
    expect(drift({ next: { fi: twice, sv: 'Två gånger.' } })).toEqual([])
  })

  it('goes by the languages that the county shows', () => {
    expect(drift({ next: { ...next, 'fi': twice, 'sv': 'Två gånger.', 'fi-simple': 'Kaksi kertaa.' } }, { languages: ['fi', 'sv', 'fi-simple'] })).toEqual([])
  })

  it('asks a plain variant to follow its own language, unless somebody has confirmed it beside the new words', () => {
    expect(drift({ next: { ...next, sv: 'Två gånger.', en: 'Twice.' } })).toEqual([{ themeId: 't1', what: 'next', changed: ['sv', 'en'], unchanged: ['fi'] }])
    expect(drift({ next: { ...next, fi: twice, sv: 'Två gånger.', en: 'Twice.' } })).toEqual([{ themeId: 't1', what: 'next', changed: ['fi', 'sv', 'en'], unchanged: ['fi-simple'] }])
    expect(drift({ next: { ...next, fi: twice, sv: 'Två gånger.', en: 'Twice.' } }, { confirmed: ['fi-simple'] })).toEqual([])
    expect(drift({ next: { ...next, 'fi-simple': 'Kaksi kertaa vuodessa.' } })).toEqual([])
  })
})

describe('a promise that was due already', () => {
  const past = (changes: Partial<ThemeDraft>, last: PublishedSummary | null = published, today = '2027-01-10') => promisesInThePast(last, { themes: [{ ...part, ...changes }] }, [theme], today)

  it('is told when its day is new or another', () => {
    expect(past({ dueOn: '2020-04-26' })).toEqual([{ themeId: 't1', dueOn: '2020-04-26' }])
    expect(past({ dueOn: '2020-04-26' }, null)).toEqual([{ themeId: 't1', dueOn: '2020-04-26' }])
    expect(past({ dueOn: '2027-01-09' })).toEqual([{ themeId: 't1', dueOn: '2027-01-09' }])
  })

  it('is none on its day, without a day, of a theme that is gone, or as it was promised earlier', () => {
    expect(past({ dueOn: '2027-01-10' })).toEqual([])
    expect(past({ dueOn: null })).toEqual([])
    expect(promisesInThePast(null, { themes: [{ ...part, dueOn: '2020-04-26' }] }, [], '2027-01-10')).toEqual([])
    expect(past({ next: { ...next, fi: twice } }, published, '2028-01-10')).toEqual([])
  })
})
