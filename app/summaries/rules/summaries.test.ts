import { describe, expect, it } from 'vitest'
import type { PublishedSummary } from '../contract'
import { missingBeforePublishing } from './completeness'
import { checkThemeDraft, emptyThemeDraft, isSameDraft, isSameText, MAX_PART, tidyText, type ThemeDraft } from './draft'
import { asPreviewed, asPublished, saysTheSame, wordsSeen } from './publishing'

const theme = { id: 't1', title: { fi: 'Kyyti', sv: 'Skjuts' }, originalLocale: 'fi' as const, ordinal: 1 }
const both = { fi: 'Teksti', sv: 'Text' }
const whole: ThemeDraft = { themeId: 't1', status: 'adopted', said: both, decided: both, why: both, next: both, owner: {}, dueOn: null, revision: 3 }

describe('what is missing before publishing', () => {
  it('is nothing when every theme is told in every required language', () => {
    expect(missingBeforePublishing({ lead: both, themes: [whole] }, [theme], ['fi', 'sv'])).toEqual([])
  })
  it('lists every missing string with its languages', () => {
    const draft = { lead: { sv: 'Text' }, themes: [{ ...whole, status: null, why: { fi: ' ' }, next: { fi: 'Teksti', en: 'Text' }, owner: { sv: 'Chefen' } }] }
    expect(missingBeforePublishing(draft, [theme, { ...theme, id: 't2', title: { fi: 'Aukiolo' } }], ['fi', 'sv'])).toEqual([
      { themeId: null, what: 'lead', locales: ['fi'] },
      { themeId: 't1', what: 'status', locales: [] },
      { themeId: 't1', what: 'why', locales: ['fi', 'sv'] },
      { themeId: 't1', what: 'next', locales: ['sv'] },
      { themeId: 't1', what: 'owner', locales: ['fi'] },
      { themeId: 't2', what: 'title', locales: ['sv'] },
      { themeId: 't2', what: 'status', locales: [] },
      ...(['said', 'decided', 'why', 'next'] as const).map((what) => ({ themeId: 't2', what, locales: ['fi', 'sv'] })),
    ])
  })
  it('includes the themes themselves', () => {
    expect(missingBeforePublishing({ lead: both, themes: [] }, [], ['fi', 'sv'])).toEqual([{ themeId: null, what: 'themes', locales: [] }])
  })
})

describe('a part of the draft', () => {
  it('may be incomplete, but not too long or on a day that does not exist', () => {
    expect(checkThemeDraft(emptyThemeDraft('t1'))).toBeNull()
    expect(checkThemeDraft({ ...whole, why: { sv: 'x'.repeat(MAX_PART + 1) } })).toBe('too-long')
    expect(checkThemeDraft({ ...whole, dueOn: '2027-02-30' })).toBe('bad-day')
    expect(checkThemeDraft({ ...whole, status: 'maybe' as 'partly' })).toBe('bad-status')
  })
  it('loses empty variants and stray line ends', () => {
    expect(tidyText({ fi: ' Rivi\r\ntoinen ', sv: '  ', en: '' })).toEqual({ fi: 'Rivi\ntoinen' })
  })
})

describe('what is kept already', () => {
  it('is the same text in every language, and an empty variant is none', () => {
    expect(isSameText({ sv: 'Text', fi: 'Teksti' }, both)).toBe(true)
    expect(isSameText({ ...both, en: '' }, both)).toBe(true)
    for (const other of [{ fi: 'Teksti' }, { ...both, en: 'Text' }, { ...both, sv: 'Texten' }, {}]) expect(isSameText(both, other)).toBe(false)
  })
  it('is the same part of a theme, whatever its revision', () => {
    const later = { ...whole, revision: 9, owner: { fi: '' } }
    expect(isSameDraft(whole, later)).toBe(true)
    expect(isSameDraft(emptyThemeDraft('t1'), emptyThemeDraft('t2'))).toBe(true)
    for (const change of [{ status: 'partly' as const }, { status: null }, { dueOn: '2027-02-14' }, { owner: both }, { said: { fi: 'Teksti' } }, { decided: {} }, { why: { ...both, en: 'Text' } }, { next: { ...both, fi: 'Toinen' } }]) {
      expect(isSameDraft(whole, { ...whole, ...change })).toBe(false)
    }
  })
})

describe('the words somebody saw', () => {
  const seen = wordsSeen({ revision: 2, themes: [whole] }, [theme])
  it('are the same whatever the order of a name’s languages, and whoever counts them', () => {
    expect(wordsSeen({ revision: 2, themes: [{ ...whole, said: {} }] }, [{ ...theme, title: { sv: 'Skjuts', fi: 'Kyyti' } }])).toBe(seen)
  })
  it('are others when anything that is published has changed', () => {
    for (const other of [
      wordsSeen({ revision: 3, themes: [whole] }, [theme]),
      wordsSeen({ revision: 2, themes: [{ ...whole, revision: 4 }] }, [theme]),
      wordsSeen({ revision: 2, themes: [whole] }, [{ ...theme, title: { fi: 'Kyydit', sv: 'Skjuts' } }]),
      wordsSeen({ revision: 2, themes: [whole] }, [theme, { ...theme, id: 't2' }]),
      wordsSeen({ revision: 2, themes: [whole] }, []),
    ]) expect(other).not.toBe(seen)
  })
})

describe('a published summary', () => {
  const figures = {
    themes: [theme], evidence: { t1: { responses: 12, statements: 2, passages: 14 } }, coverage: { responses: { read: 12, total: 12 }, statements: { read: 2, total: 2 } },
    responses: 12, byChannel: { web: 12 }, byLocale: { fi: 12 }, statements: 2, heardByAssociations: null, smallGroupThreshold: 5,
  }
  it('takes its words from the draft and its figures from the moment', () => {
    const summary = asPublished({ lead: both, themes: [whole], originalLocale: 'sv' }, figures)
    expect(summary.themes[0]).toMatchObject({ title: theme.title, status: 'adopted', evidence: { responses: 12 } })
    expect(summary.takingPart).toEqual({ responses: 12, byChannel: { web: 12 }, byLocale: { fi: 12 }, statements: 2, heardByAssociations: null })
  })
  it('leaves a theme undecided in the preview that nobody has decided on', () => {
    expect(asPreviewed({ lead: both, themes: [{ ...whole, status: null }], originalLocale: 'fi' }, figures).themes[0]!.status).toBeNull()
    expect(asPreviewed({ lead: both, themes: [], originalLocale: 'fi' }, figures).themes[0]!.status).toBeNull()
  })
  it('says the same in whatever order its parts are kept', () => {
    const summary = asPublished({ lead: both, themes: [whole], originalLocale: 'fi' }, figures)
    const turned = Object.fromEntries(Object.entries(summary).reverse()) as PublishedSummary
    expect(saysTheSame(summary, turned)).toBe(true)
    expect(saysTheSame(summary, { ...summary, lead: { fi: 'Toinen', sv: 'Text' } })).toBe(false)
  })
})
