import { describe, expect, it } from 'vitest'
import type { PublishedSummary } from '~/summaries/contract'
import type { DecidedTheme } from '../contract'
import { decidedThat } from './decided-filters'
import { isOverdue } from './overdue'
import { whatBecame } from './what-became'

const theme = { id: 't1', title: { fi: 'Kyyti' }, originalLocale: 'fi' as const }
const published: PublishedSummary = {
  originalLocale: 'fi', lead: {}, smallGroupThreshold: 5,
  coverage: { responses: { read: 1, total: 1 }, statements: { read: 0, total: 0 } },
  takingPart: { responses: 1, byChannel: {}, byLocale: {}, statements: 0, heardByAssociations: null },
  themes: [{ themeId: 't1', title: { fi: 'Matka ja kyyti' }, status: 'partly', said: {}, decided: { fi: 'Kokeilemme' }, why: {}, next: {}, owner: {}, dueOn: null, evidence: { responses: 6, statements: 0, passages: 6 } }],
}

describe('a late summary', () => {
  it('is one whose day has passed without it', () => {
    expect(isOverdue({ summaryDueOn: '2027-03-12', publishedAt: null }, '2027-03-12')).toBe(false)
    expect(isOverdue({ summaryDueOn: '2027-03-12', publishedAt: null }, '2027-03-13')).toBe(true)
    expect(isOverdue({ summaryDueOn: '2027-03-12', publishedAt: new Date('2027-04-01') }, '2027-05-01')).toBe(false)
  })
})

describe('what became of an answer', () => {
  it('waits, is read, is answered', () => {
    expect(whatBecame({ isRead: false, themes: [] }, null).state).toBe('waiting')
    expect(whatBecame({ isRead: true, themes: [] }, null)).toMatchObject({ state: 'read', hasNoThemes: true })
    expect(whatBecame({ isRead: false, themes: [theme] }, null)).toMatchObject({ state: 'read', themes: [{ outcome: null }] })
    expect(whatBecame({ isRead: true, themes: [theme] }, published)).toMatchObject({ state: 'summarised', themes: [{ title: { fi: 'Matka ja kyyti' }, outcome: { status: 'partly', decided: { fi: 'Kokeilemme' } } }] })
  })
  it('tells a theme that the summary does not have without a decision', () => {
    expect(whatBecame({ isRead: true, themes: [{ ...theme, id: 't2' }] }, published).themes[0]).toEqual({ themeId: 't2', title: { fi: 'Kyyti' }, originalLocale: 'fi', outcome: null })
  })
})

describe('searching what was decided', () => {
  const decided = (themeId: string, change: Partial<DecidedTheme>): DecidedTheme => ({
    matter: { consultationId: 'c', slug: 'c', title: { fi: 'Lähipalvelut' }, originalLocale: 'fi', theme: 'services', municipalities: ['tyrskyla'] },
    themeId, title: { fi: 'Kyyti' }, originalLocale: 'fi', status: 'partly', said: { fi: 'Bussi ei kulje' }, decided: { fi: 'Kokeilemme', sv: 'Vi prövar' }, why: {}, next: {}, owner: {}, dueOn: null, publishedAt: new Date('2027-03-01'), updatedAt: null, ...change,
  })
  const other = decided('t2', { title: { fi: 'Aukiolo' }, said: {}, decided: {}, status: 'adopted', matter: { consultationId: 'd', slug: 'd', title: { fi: 'Ohjelma' }, originalLocale: 'fi', theme: 'participation', municipalities: [] } })
  const found = (filters: Parameters<typeof decidedThat>[1]) => decidedThat([decided('t1', {}), other], filters, { themes: { services: ['Palvelut', 'Tjänster'] }, municipalities: { tyrskyla: ['Tyrskylä', 'Bränningby'] } }).map(({ themeId }) => themeId)

  it('goes by words in any language, also those of the matter, its theme and its places', () => {
    expect(found({})).toEqual(['t1', 't2'])
    expect(found({ q: 'PRÖVAR' })).toEqual(['t1'])
    expect(found({ q: 'bussi' })).toEqual(['t1'])
    expect(found({ q: 'ohjelma aukiolo' })).toEqual(['t2'])
    expect(found({ q: 'bränningby tjänster' })).toEqual(['t1'])
    expect(found({ q: 'bränningby aukiolo' })).toEqual([])
  })

  it('goes by theme, municipality and what became of the wish', () => {
    expect(found({ theme: 'participation' })).toEqual(['t2'])
    expect(found({ municipality: 'tyrskyla' })).toEqual(['t1'])
    expect(found({ state: 'adopted' })).toEqual(['t2'])
    expect(found({ state: 'adopted', municipality: 'tyrskyla' })).toEqual([])
  })
})
