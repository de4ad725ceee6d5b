import { randomUUID } from 'node:crypto'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { TextProvider } from '~/platform/i18n/text-provider'
import { RaisePage } from './raise-page'
import { SamePart } from './same-part'

it('leads from one part of a statement to its other languages: to the text, or to asking for a look at it', () => {
  const [textId, statementId, requestId] = [randomUUID(), randomUUID(), randomUUID()]
  const html = renderToStaticMarkup(<TextProvider locale="fi"><SamePart others={[{ part: 'summary/fi', locale: 'fi', textId }, { part: 'summary/en', locale: 'en', textId: null }]} statementId={statementId} slug="asia" requestId={requestId} /></TextProvider>)
  expect(html).toContain(`/moderation/texts/${textId}?request=${requestId}">suomi</a>, `)
  expect(html).toMatch(new RegExp(`/moderation/raise\\?kind=statement&amp;id=${statementId}&amp;slug=asia&amp;part=summary%2Fen&amp;request=${requestId}">englanti</a>`))
})

it('has the part chosen and its language unfolded where it was asked about', () => {
  const parts = [{ part: 'summary/fi', locale: 'fi' as const, name: 'Tiivistelmä', text: 'Arki' }, { part: 'summary/en', locale: 'en' as const, name: 'Tiivistelmä', text: 'Life' }]
  const html = renderToStaticMarkup(<TextProvider locale="fi"><RaisePage parts={parts} written="fi" backAt="/" isDone={false} problem={false} asked="summary/en" /></TextProvider>)
  expect(html).toMatch(/<details[^>]* open=""/)
  expect([...html.matchAll(/<input[^>]*checked=""[^>]*>/g)].map(([input]) => input)).toEqual([expect.stringContaining('value="summary/en"')])
})
