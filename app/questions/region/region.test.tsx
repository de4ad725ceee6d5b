import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { Locale } from '~/kernel/locales'
import { TextProvider } from '~/platform/i18n/text-provider'
import type { Option } from '../contract'
import { aQuestion } from '../testing/questions'
import { RegionAsk } from './ask'
import { Paper } from './paper'

const place = (id: string, fi: string, sv: string): Option => ({ id, label: { fi, sv } })
const places = [place('aallonranta', 'Aallonranta', 'Vågstrand'), place('oja', 'Öja', 'Öja'), place('ahtari', 'Ähtäri', 'Etseri'), place('zeta', 'Zeta', 'Åland')]
const others: Option[] = [{ ...place('other-user', 'Asun muualla', 'Jag bor på en annan ort'), keptLast: true }, { ...place('no-answer', 'En halua vastata', 'Jag vill inte svara'), exclusive: true }]

function shown(Element: typeof RegionAsk | typeof Paper, locale: Locale, more: Option[] = []): string[] {
  const question = aQuestion.region({ options: [others[0]!, ...places, ...more, others[1]!] })
  const html = renderToStaticMarkup(<TextProvider locale={locale}><Element question={question} original="fi" fields={{}} messages={[]} /></TextProvider>)
  const labels = [...places, ...others].map(({ id, label }) => ({ id, at: html.indexOf(label[locale]!) }))
  return labels.sort((a, b) => a.at - b.at).map(({ id }) => id)
}

const many = Array.from({ length: 10 }, (_, index) => place(`many-${index}`, `Meri ${index}`, `Meri ${index}`))

describe('the places of a county', () => {
  it.each([['to look over', []], ['in a list to open', many]] as const)('stand in the order of the reader\u2019s alphabet, what is none of them last: %s', (_, more) => {
    expect(shown(RegionAsk, 'fi', [...more])).toEqual(['aallonranta', 'zeta', 'ahtari', 'oja', 'other-user', 'no-answer'])
    expect(shown(RegionAsk, 'sv', [...more])).toEqual(['ahtari', 'aallonranta', 'zeta', 'oja', 'other-user', 'no-answer'])
  })

  it('stand in the same order on paper', () => {
    expect(shown(Paper, 'sv')).toEqual(['ahtari', 'aallonranta', 'zeta', 'oja', 'other-user', 'no-answer'])
  })
})
