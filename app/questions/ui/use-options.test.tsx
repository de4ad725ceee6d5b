import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { LOCALES } from '~/kernel/locales'
import { TextProvider } from '~/platform/i18n/text-provider'
import { textFor } from '~/platform/i18n/text-for'
import { MultipleChoiceAsk } from '../multiple-choice/ask'
import { SingleChoiceAsk } from '../single-choice/ask'
import { aQuestion } from '../testing/questions'

const options = [{ id: 'bus', label: { fi: 'Bussi' } }, { id: 'other', label: { fi: 'Muu, mikä?' }, opensText: true }]

it.each(LOCALES)('the own words of an option have in %s the warning about personal data before them (domain rule P-2)', (locale) => {
  const common = { original: 'fi', fields: {}, messages: [] } as const
  for (const element of [
    <SingleChoiceAsk key="one" {...common} question={aQuestion['single-choice']({ options })} />,
    <MultipleChoiceAsk key="many" {...common} question={aQuestion['multiple-choice']({ options })} />,
  ]) {
    const html = renderToStaticMarkup(<TextProvider locale={locale}>{element}</TextProvider>)
    const [input] = /<input[^>]*type="text"[^>]*>/.exec(html)!
    const [, hint] = /aria-describedby="([^"]+)"/.exec(input)!
    expect(html).toMatch(new RegExp(`id="${hint}"[^>]*>${textFor(locale, 'questions')('hint.free-text')}`))
    expect(html.indexOf(`id="${hint}"`)).toBeLessThan(html.indexOf(input))
  }
})
