import { describe, expect, it } from 'vitest'
import { LOCALES } from '~/kernel/locales'
import { textFor } from '~/platform/i18n/text-for'
import { firstWords, statementPart } from './part-words'

const PARTS = ['title', 'summary', 'positions/0/text', 'positions/0/reason', 'hearings/0/note', 'howAsked', 'dissent/0/text', 'missing/0', 'missing/1', 'interests/0', 'relay/umbrella'].map((part) => `${part}/fi`)

describe('the names of the texts of a statement', () => {
  it.each(LOCALES)('tell each from the others in %s', (locale) => {
    const t = textFor(locale, 'moderation')
    const names = [...PARTS, 'hearings/0/place', 'signOff/section'].map((part) => statementPart(t, part))
    expect(new Set(names).size).toBe(names.length)
    expect(names).not.toContain(t('part.other'))
    expect(statementPart(t, 'added/later/fi')).toBe(t('part.other'))
  })
})

describe('the first words of a text', () => {
  it('are cut between words, and are the whole when that is short', () => {
    expect(firstWords(' Bussi\nei kulje. ')).toBe('Bussi ei kulje.')
    const words = 'Lähipalvelut ovat tärkeitä kaikille, jotka asuvat kaukana keskustasta ja kulkevat bussilla.'
    expect(firstWords(words)).toBe('Lähipalvelut ovat tärkeitä kaikille, jotka asuvat kaukana…')
    expect(firstWords('🚌'.repeat(60))).toBe(`${'🚌'.repeat(29)}…`)
  })
})
