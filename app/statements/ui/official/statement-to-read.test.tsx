import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { statementParts } from '~/analysis/store/statement-parts.server'
import { TextProvider } from '~/platform/i18n/text-provider'
import { wholeView } from '../../rules/public-cut'
import { aHearing, aPosition, aStatement } from '../../testing/a-statement'
import { StatementToReadPage } from './statement-to-read'

const content = aStatement({
  positions: [aPosition(), aPosition({ id: 'p2' })], hearings: [aHearing({ note: { fi: 'Kysyttiin kirjeellä.' } }), aHearing()],
  missing: [{ fi: 'nuoret' }, { fi: 'ruotsinkieliset' }], interests: [{ fi: 'Avustushakemus' }],
})

test('every part of a statement that can be marked has its place on the page, in reading order', () => {
  const statement = {
    id: 's', consultationId: 'c', giver: { associationId: 'a', slug: 'ry', name: { fi: 'Ry' }, kind: 'registered-association', municipality: null, verification: 'own-word' },
    originalLocale: 'fi' as const, arrivedAt: new Date('2026-11-01T10:00:00Z'), documentNumber: 'T/1-1', textState: 'waiting' as const, releasedAt: null, found: [], may: { release: true }, shown: wholeView(content),
  }
  const around = { originalLocale: 'fi' as const, targets: { sections: {}, questions: {} }, targetsOriginal: 'fi' as const, arrived: null, verification: 'own-word', places: {}, way: null }
  const page = <StatementToReadPage statement={statement} listAt="/x" around={around} check={null} slot={(part) => <i data-part={part} />} />
  const html = renderToStaticMarkup(<TextProvider locale="fi">{page}</TextProvider>)
  const places = [...html.matchAll(/data-part="([^"]+)"/g)].map((match) => match[1])
  expect(places).toEqual(statementParts({ content, originalLocale: 'fi', digests: {} }).map(({ part }) => part))
})
