import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { LOCALES, type Locale } from '~/kernel/locales'
import { TextProvider } from '~/platform/i18n/text-provider'
import { nothingTyped, type TypedStep } from '../../forms/typed-step.server'
import { ClosedStep, type ClosedState } from './closed-step'
import type { StepFacts } from './step-page'

const facts: StepFacts = {
  association: 'ry', statementId: 's', revision: 3, step: 'positions', writtenIn: 'fi', matter: 'Asia', targets: { sections: { now: { fi: 'Aukiolo' } }, questions: {} }, targetsOriginal: 'fi', widest: null,
}

function typed(changes: Partial<TypedStep['rows']> = {}): TypedStep {
  const nothing = nothingTyped()
  return { fields: { title: 'Otsikko & muuta', summary: '' }, rows: { ...nothing.rows, positions: [{ id: 'p1', on: 'section:now', stance: 'oppose', text: 'Rivi\ntoinen' }], ...changes } }
}

const shown = (locale: Locale, state: ClosedState, step: TypedStep) =>
  renderToStaticMarkup(<TextProvider locale={locale}><ClosedStep facts={facts} state={state} typed={step} /></TextProvider>)
const toCopy = (html: string) => /<textarea[^>]*>([\s\S]*)<\/textarea>/.exec(html)?.[1]

describe('a step of a statement that is no draft any more', () => {
  it('gives everything typed back as one text, field by field, and the way to the statement', () => {
    const html = shown('fi', 'submitted', typed())
    expect(toCopy(html)).toBe([
      'Lausunnon otsikko\nOtsikko &amp; muuta',
      'Ehdotus 1: Mitä kohtaa se koskee\nAukiolo',
      'Ehdotus 1: Järjestön kanta\nEi kannata',
      'Ehdotus 1: Mitä järjestö ehdottaa\nRivi\ntoinen',
    ].join('\n\n'))
    expect(html).toContain('href="/fi/association/ry/statements/s"')
  })

  it('keeps it for a change of language', () => {
    const html = shown('fi', 'withdrawn', typed())
    for (const field of ['name="title" value="Otsikko &amp; muuta"', 'name="positions.0.id" value="p1"', 'name="positions.0.text" value="Rivi\ntoinen"']) expect(html).toContain(`<input type="hidden" ${field}/>`)
    expect(html).toContain('<form id="step" method="post" action="/fi/association/ry/statements/s/positions">')
  })

  it('has nothing to copy when nothing was typed', () => {
    expect(toCopy(shown('fi', 'submitted', nothingTyped()))).toBeUndefined()
  })

  it('shows as it was sent what is no field of ours and no choice of ours', () => {
    const html = shown('fi', 'submitted', { fields: { toString: 'Ensimmäinen', constructor: 'Toinen' }, rows: { ...nothingTyped().rows, positions: [{ on: 'section:valueOf', toString: 'Kolmas' }] } })
    for (const words of ['Ensimmäinen', 'Toinen', 'section:valueOf', 'Kolmas']) expect(toCopy(html)).toContain(words)
  })

  it.each(LOCALES)('speaks %s, and tells the given one from the withdrawn one', (locale) => {
    const [given, withdrawn] = [shown(locale, 'submitted', typed()), shown(locale, 'withdrawn', typed())].map((html) => /<h1>(.*?)<\/h1>/.exec(html)?.[1])
    expect(given).toBeTruthy()
    expect(withdrawn).not.toBe(given)
  })
})
