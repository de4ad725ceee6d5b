import { describe, expect, it } from 'vitest'
import type { ThemeFacts } from '~/analysis/contract'
import { LOCALES } from '~/kernel/locales'
import { emptyThemeDraft } from './draft'
import { plainStates, unconfirmedIn, wordsIn, type PlainConfirmation } from './plain-confirmation'

const theme = { id: 't1', consultationId: 'c1', title: { 'fi': 'Matkat', 'fi-simple': 'Matkat' }, originalLocale: 'fi', revision: 1 } as unknown as ThemeFacts
const draft = (said: string, lead = '') => ({ lead: { 'fi-simple': lead }, themes: [{ ...emptyThemeDraft('t1'), said: { fi: 'Pitkä teksti', 'fi-simple': said } }] })
const digestOf = (words: string) => `#${words}`
const confirmed = (said: string): PlainConfirmation => ({ locale: 'fi-simple', digest: digestOf(wordsIn(draft(said), [theme], 'fi-simple')!), confirmedBy: 'p1', confirmedAt: new Date(0) })
const states = (said: string, confirmations: PlainConfirmation[] = [], offered = LOCALES) => plainStates(draft(said), [theme], offered, confirmations, digestOf)

describe('a plain variant', () => {
  it('that nobody has written has nothing to confirm, whatever its theme is called', () => {
    expect(states('')).toEqual([])
    expect(states('Lyhyt teksti', [], ['fi', 'sv'])).toEqual([])
  })

  it('is unconfirmed, then confirmed, then outdated when a word changes', () => {
    expect(states('Lyhyt teksti').map(({ locale, state }) => [locale, state])).toEqual([['fi-simple', 'unconfirmed']])
    expect(states('Lyhyt teksti', [confirmed('Lyhyt teksti')])).toMatchObject([{ state: 'confirmed', confirmedBy: 'p1' }])
    expect(states('Toinen teksti', [confirmed('Lyhyt teksti')])).toMatchObject([{ state: 'outdated', confirmedBy: 'p1' }])
  })

  it('is outdated when the standard text it stands for changes, and it does not', () => {
    const said = draft('Lyhyt teksti').themes[0]!.said
    const drifted = { lead: {}, themes: [{ ...emptyThemeDraft('t1'), said: { ...said, fi: 'Toinen pitkä teksti' } }] }
    expect(plainStates(drifted, [theme], LOCALES, [confirmed('Lyhyt teksti')], digestOf)).toMatchObject([{ state: 'outdated', confirmedBy: 'p1' }])
    expect(plainStates(draft('Lyhyt teksti'), [{ ...theme, title: { ...theme.title, fi: 'Kyydit' } }], LOCALES, [confirmed('Lyhyt teksti')], digestOf)).toMatchObject([{ state: 'outdated' }])
  })

  it('is not outdated by what is said in another language, or where it says nothing itself', () => {
    const said = { ...draft('Lyhyt teksti').themes[0]!.said, sv: 'En lång text' }
    const other = { lead: { fi: 'Johdanto' }, themes: [{ ...emptyThemeDraft('t1'), said, why: { fi: 'Perustelu' } }] }
    expect(plainStates(other, [theme], LOCALES, [confirmed('Lyhyt teksti')], digestOf)).toMatchObject([{ state: 'confirmed' }])
  })

  it('is another text when the same words stand in another place', () => {
    const moved = { lead: {}, themes: [{ ...emptyThemeDraft('t1'), why: { 'fi-simple': 'Lyhyt teksti' } }] }
    expect(wordsIn(moved, [theme], 'fi-simple')).not.toBe(wordsIn(draft('Lyhyt teksti'), [theme], 'fi-simple'))
  })

  it('counts as unconfirmed unless it is confirmed as it stands', () => {
    expect(unconfirmedIn(states('Toinen teksti', [confirmed('Lyhyt teksti')]))).toEqual(['fi-simple'])
    expect(unconfirmedIn(states('Lyhyt teksti', [confirmed('Lyhyt teksti')]))).toEqual([])
  })
})
