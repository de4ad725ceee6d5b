import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { TextProvider } from '~/platform/i18n/text-provider'
import { CodingForm } from '../coding-form'
import { partAnchor } from './anchors'
import { PassageMarker } from './passage-marker'
import { StatementMarker, StatementRead } from './statement-marker'

const part = 'positions/p1/text'
const text = { part, text: 'Yksi. Kaksi.', digest: 'd', pieces: [{ text: 'Yksi. Kaksi.', isMarked: false }], sentences: [{ startAt: 0, endAt: 5 }, { startAt: 6, endAt: 12 }], passages: [{ id: 'p', themeId: 't', startAt: 0, endAt: 5 }] }
const theme = { id: 't', title: { fi: 'Kyyti' }, originalLocale: 'fi' as const, ordinal: 1 }
const shown = (element: ReactElement) => renderToStaticMarkup(<TextProvider locale="fi">{element}</TextProvider>)

it('a marker can take the focus by its part, and says there what was done', () => {
  const html = shown(<PassageMarker text={text} locale="fi" themes={[theme]} label="Kysymys" done={{ what: 'marked', part }} />)
  const [, opened, described] = /^<div ([^>]*) aria-describedby="([^"]+)">/.exec(html)!
  expect(opened).toContain(`id="${partAnchor(part)}" tabindex="-1"`)
  expect(html).toContain(`<p role="status" id="${described}"><b>Kohta on merkitty.</b></p>`)
  expect(shown(<PassageMarker text={text} locale="fi" themes={[theme]} label="Kysymys" done={{ what: 'unmarked', part }} />)).toContain('Merkintä on poistettu.')
  for (const done of [null, { what: 'marked' as const, part: 'summary' }]) expect(shown(<PassageMarker text={text} locale="fi" themes={[theme]} label="Kysymys" done={done} />)).not.toContain('role="status"')
})

it('taking a mark away says from which part', () => {
  const [form] = /<form method="post" class="marked__row">.*?<\/form>/.exec(shown(<PassageMarker text={text} locale="fi" themes={[theme]} label="Kysymys" />))!
  expect(form).toContain(`name="part" value="${part}"`)
})

it('the marker of a statement stands open where something was done or refused, and nowhere else', () => {
  const isOpen = (more: object) => shown(<StatementMarker text={text} themes={[theme]} locale="fi" {...more} />).includes('<details class="disclosure" open')
  expect([isOpen({ done: { what: 'marked', part } }), isOpen({ refusedPart: part }), isOpen({}), isOpen({ done: { what: 'marked', part: 'summary' }, refusedPart: 'title' })]).toEqual([true, true, false, false])
})

it('whoever has read a statement is led on to the next, and to the list when all have been read', () => {
  const read = (nextAt: string | null, isNew = true) => shown(<StatementRead isRead isNew={isNew} seen={{}} nextAt={nextAt} listAt="/list" />)
  expect(read('/next')).toContain('<a href="/next">Seuraava lukematon lausunto</a>')
  expect(read('/next')).toMatch(/<div id="read" tabindex="-1".*role="status"/)
  expect(read('/next')).not.toContain('Kaikki lausunnot')
  expect(read(null)).toContain('Kaikki lausunnot on luettu.')
  expect(read(null)).toContain('<a href="/list">Takaisin lausuntoihin</a>')
  expect(read(null, false)).not.toContain('role="status"')
})

it('no way leads out of the form of the open answer that would lose its ticks', () => {
  const around = { themes: [theme], questions: [], municipalities: [], original: 'fi' as const, openAt: () => '/x' }
  const item = { id: 'a', channel: 'web', locale: 'fi' as const, municipality: null, day: '2027-02-01', isRead: false, texts: [{ questionId: 'q1', text: 'Sanat.', digest: 'd', themeIds: [], passages: [] }] }
  const html = shown(<CodingForm item={item} number={1} nextId={null} around={around} />)
  expect(html).not.toContain('<a ')
  expect([...html.matchAll(/<button[^>]* name="do" value="([^"]+)"/g)].map(([, value]) => value)).toEqual(['read', 'save', 'passages', 'theme', 'go'])
})
