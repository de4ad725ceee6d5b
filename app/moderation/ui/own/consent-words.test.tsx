import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { LOCALES, type Locale } from '~/kernel/locales'
import { textFor } from '~/platform/i18n/text-for'
import { TextProvider } from '~/platform/i18n/text-provider'
import { HAND_OVER_KINDS, type HandOverKind } from '../../contract'
import type { OwnHandOver } from '../../queries/own-hand-overs.server'
import { URGENT, whyNotHandOver } from '../../rules/handing-over'
import { consentWords } from './consent-words'
import { OwnHandOvers } from './signposts'

const STATES = ['asked', 'agreed', 'declined', 'handed-on'] as const
const contact = (kind: HandOverKind) => ({ kind, unit: { fi: 'Neuvonta' }, phone: '029 1', email: '', instruction: { fi: 'Soita.' } })
const numbers = { emergencyPhone: '112', crisisPhone: '029 2' }

function shown(locale: Locale, kind: HandOverKind, state: OwnHandOver['state']): string {
  const handOver: OwnHandOver = { kind, state, contact: contact(kind), mayHandOn: true, isUrgent: URGENT.includes(kind) }
  return renderToStaticMarkup(<TextProvider locale={locale}><OwnHandOvers handOvers={[handOver]} numbers={numbers} original="fi" mayAnswer /></TextProvider>)
}

it('the question carries the answer it is about where the address does not say which', () => {
  const handOver: OwnHandOver = { kind: 'feedback', state: 'asked', contact: contact('feedback'), mayHandOn: true, isUrgent: false }
  const asked = (answerId?: string) => renderToStaticMarkup(<TextProvider locale="fi"><OwnHandOvers handOvers={[handOver]} numbers={numbers} original="fi" mayAnswer answerId={answerId} /></TextProvider>)
  expect(asked('an-answer')).toContain('name="answer_id" value="an-answer"')
  expect(asked()).not.toContain('answer_id')
})

describe.each(LOCALES)('what an author is told in %s about handing a matter on', (locale) => {
  const t = textFor(locale, 'moderation')

  it.each(HAND_OVER_KINDS)('promises that it is not only where an official may not: %s', (kind) => {
    const mayBeAllTheSame = whyNotHandOver({ kind, state: 'declined', hidesWords: false }, 'Henki on vaarassa', false) === null
    for (const state of STATES) {
      const { hint, said } = consentWords(t, { isUrgent: URGENT.includes(kind), state })
      expect([hint.includes(t('signpost.ask-urgent')), said === t('signpost.declined'), said === t('signpost.declined-urgent')]).toEqual([mayBeAllTheSame, !mayBeAllTheSame && state === 'declined', mayBeAllTheSame && state === 'declined'])
      expect(shown(locale, kind, state).includes(t('signpost.declined'))).toBe(!mayBeAllTheSame && state === 'declined')
    }
  })

  it('is on the page of the rules as well, and in the rules that a county starts from', () => {
    for (const words of [t('rules.elsewhere-lead'), t('default.elsewhere.done')]) expect(words).toMatch(/vaarassa|i fara|in danger/)
  })

  it.each(URGENT)('says before they answer, and after, that it may be: %s', (kind) => {
    for (const state of ['asked', 'agreed', 'declined'] as const) expect(shown(locale, kind, state)).toContain(t('signpost.ask-urgent'))
    expect(shown(locale, kind, 'declined')).toContain(t('signpost.declined-urgent'))
  })
})
