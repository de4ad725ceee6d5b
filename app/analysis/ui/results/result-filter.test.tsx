import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import type { Locale } from '~/kernel/locales'
import { TextProvider } from '~/platform/i18n/text-provider'
import { ResultFilter } from './result-filter'

const municipalities = [
  { id: 'oja', name: { fi: 'Öja', sv: 'Vöyr' }, population: 1 },
  { id: 'zeta', name: { fi: 'Zeta', sv: 'Åbo' }, population: 1 },
  { id: 'ahtari', name: { fi: 'Ähtäri', sv: 'Etseri' }, population: 1 },
]

function places(locale: Locale): string[] {
  const groups = { channel: {}, locale: {}, municipality: { '': 9, oja: 9, 'other-user': 9, zeta: 9, ahtari: 9 } } as never
  const html = renderToStaticMarkup(<TextProvider locale={locale}><ResultFilter slug="x" groups={groups} chosen="" municipalities={municipalities} original="fi" /></TextProvider>)
  return [...html.matchAll(/<option value="municipality:([^"]*)"/g)].map(([, id]) => id!)
}

it('lists places by the reader\u2019s alphabet, and those who told none last', () => {
  expect(places('fi').slice(0, 3)).toEqual(['zeta', 'ahtari', 'oja'])
  expect(places('sv').slice(0, 3)).toEqual(['ahtari', 'oja', 'zeta'])
  expect(places('fi').slice(3).sort()).toEqual(['', 'other-user'])
})
