import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { TextProvider } from '~/platform/i18n/text-provider'
import type { ListedTheme } from '../queries/theme-list.server'
import type { OfficialPassage } from '../queries/theme-passages.server'
import { PassageMarker } from './marking/passage-marker'
import { OwnWords } from './reading-list'
import { EvidenceBeside } from './themes/evidence-beside'
import { ThemePassageList } from './themes/theme-passage-list'

const WORDS = 'الحافلة لا تأتي.'
const theme: ListedTheme = { id: 't', title: { fi: 'Kyyti' }, originalLocale: 'fi', ordinal: 1, evidence: { responses: 7, statements: 0, passages: 1 } }
const passage: OfficialPassage = { id: 'p', sourceKind: 'answer', sourceId: 's', part: 'q1', text: WORDS, locale: 'fi', channel: 'web', municipality: null, associationId: null, day: '2027-02-01', isReleased: false, may: { release: true } }
const around = { slug: 'x', may: { release: false, answer: false, statement: false }, municipalities: [], original: 'fi' as const, giverOf: () => undefined }

const shown = (element: ReactElement) => renderToStaticMarkup(<TextProvider locale="fi">{element}</TextProvider>)
/** What opens right before each place in which the words stand. */
const before = (html: string) => html.split(WORDS).slice(0, -1).map((part) => part.slice(part.lastIndexOf('<')))

it.each<[string, ReactElement, number]>([
  ['the reading list', <OwnWords text={{ questionId: 'q1', text: WORDS, digest: '', themeIds: [], passages: [] }} item={{ locale: 'fi' }} around={{ questions: [], original: 'fi' }} isAlone />, 1],
  ['the passages of a theme', <ThemePassageList passages={[passage]} around={around} />, 1],
  ['the evidence beside an editor', <EvidenceBeside theme={theme} passages={[passage]} threshold={5} allAt="/x" />, 1],
])('a person\u2019s own words stand in their own direction in %s', (_place, element, times) => {
  const opened = before(shown(element))
  expect(opened).toHaveLength(times)
  for (const tag of opened) expect(tag).toContain('dir="auto"')
})

it.each([false, true])('and where passages are marked, read only: %s', (isReadOnly) => {
  const text = { part: 'q1', text: `${WORDS} ${WORDS}`, digest: '', pieces: [{ text: `${WORDS} ${WORDS}`, isMarked: false }], sentences: [{ startAt: 0, endAt: WORDS.length }, { startAt: WORDS.length + 1, endAt: 2 * WORDS.length + 1 }], passages: [{ id: 'p', themeId: 't', startAt: 0, endAt: WORDS.length }] }
  const html = shown(<PassageMarker text={text} locale="fi" themes={[theme]} label="x" isReadOnly={isReadOnly} />)
  expect(html).toMatch(/<p class="as-written" dir="auto">/)
  expect(html).toContain(`<q dir="auto">${WORDS}</q>`)
  expect(html.match(/<label [^>]*dir="auto"/g) ?? []).toHaveLength(isReadOnly ? 0 : 2)
})
