import type { ActionFunctionArgs } from '@remix-run/node'
import { beforeAll, expect, it } from 'vitest'
import { response } from '~/analysis/queries/response.server'
import { statementSeen, statementTexts } from '~/analysis/queries/statement-texts.server'
import { themeList } from '~/analysis/queries/theme-list.server'
import { aConsultationRow, aCounty, aResponse, aStatementRow } from '~/analysis/testing/builders'
import { digestOf, markingBy, TEXT } from '~/analysis/testing/marking'
import { addresses } from '~/kernel/addresses'
import { aStatement } from '~/statements/testing/a-statement'
import { testDatabase, workFor } from '../../tests/support/database'
import type { RequestContext } from './load-context'
import { action as ofAnswers } from './official/answers'
import { action as ofResponse } from './official/response'
import { action as ofStatement } from './official/statement'
import { action as ofThemes } from './official/themes'

const database = await testDatabase()
const work = workFor(database)
const { aTheme } = markingBy(work)
const content = aStatement()
const county = { municipalities: [{ id: 'lehtovaara', name: { fi: 'Lehtovaara' }, population: 1 }], offeredLocales: ['fi'], requiredLocales: ['fi'], smallGroupThreshold: 5 }
const context = { work, county, viewer: {}, may: () => true, guards: { shownContents: async (_work: unknown, ids: string[]) => await Promise.resolve(new Map(ids.map((id) => [id, content]))) }, publicOrigin: 'http://kuultu.example' } as unknown as RequestContext
const asked = { channel: 'paper', order: 'newest' }
let slug = ''
let consultationId = ''

beforeAll(async () => {
  await aCounty(database.db)
  slug = 'sijainti'
  consultationId = await aConsultationRow(database.db, { slug, content: { title: { fi: 'Asia' } } })
})

/** Sends a form to a page; gives where it leads, or the status of what is answered. */
async function send(action: (args: ActionFunctionArgs) => Promise<unknown>, address: string, fields: Record<string, string>, params: Record<string, string> = {}): Promise<string | number> {
  const request = new Request(`http://kuultu.example${address}`, { method: 'POST', body: new URLSearchParams(fields) })
  try {
    const answered = await action({ request, params: { locale: 'fi', slug, ...params }, context })
    return (answered as { init: { status: number } }).init.status
  } catch (thrown) {
    if (thrown instanceof Response) return thrown.headers.get('Location') ?? thrown.status
    throw thrown
  }
}

const anAnswer = async () => await aResponse(database.db, consultationId, { answers: { q1: { text: TEXT } }, channel: 'paper' })

it('from the list an official comes to the passages of an answer and to a new theme with their ticks kept, and back to the list as it was', async () => {
  const [id, next, theme] = [await anAnswer(), await anAnswer(), await aTheme(consultationId)]
  const list = addresses.officialAnswers('fi', slug, { ...asked, to: '//elsewhere.example' })
  const ticked = { response: id, next, 'seen.q1': digestOf(TEXT), 'theme.q1': theme }
  expect(await send(ofAnswers, list, { ...ticked, do: 'passages' })).toBe(addresses.officialResponse('fi', slug, id, { order: 'newest', channel: 'paper', next }))
  expect((await response(work, consultationId, id, []))?.texts[0]?.themeIds).toEqual([theme])
  const themes = addresses.officialThemes('fi', slug, { order: 'newest', channel: 'paper', answer: id })
  expect(await send(ofAnswers, list, { ...ticked, do: 'theme' })).toBe(`${themes}#new`)
  expect(await send(ofAnswers, list, { ...ticked, do: 'theme', 'seen.q1': digestOf('muuta') })).toBe(409)
  expect(await send(ofThemes, themes, { 'title.fi': 'Uusi' })).toBe(`${addresses.officialAnswers('fi', slug, { order: 'newest', channel: 'paper', open: id })}#answer-${id}`)
  expect(await send(ofThemes, addresses.officialThemes('fi', slug, { answer: '//elsewhere.example' }), { 'title.fi': 'Toinen' })).toBe(addresses.officialThemes('fi', slug))
  expect((await themeList(work, consultationId)).map(({ title }) => title.fi)).toEqual(expect.arrayContaining(['Uusi', 'Toinen']))
})

it('a mark leads back to the part it lies in, and reading on to the next answer, with the filters of the list', async () => {
  const [id, next, theme] = [await anAnswer(), await anAnswer(), await aTheme(consultationId, 'Virkkeet')]
  const page = (more: Record<string, string> = {}) => addresses.officialResponse('fi', slug, id, { order: 'newest', channel: 'paper', next, ...more })
  const mark = { do: 'mark', part: 'q1', seen: digestOf(TEXT), theme, sentence: '20-55' }
  expect(await send(ofResponse, page(), mark, { response: id })).toBe(`${page({ done: 'marked', part: 'q1' })}#marker-q1`)
  const passage = (await response(work, consultationId, id, []))!.texts[0]!.passages[0]!.id
  expect(await send(ofResponse, page({ done: 'marked', part: 'q1' }), { do: 'unmark', passage, part: 'q1' }, { response: id })).toBe(`${page({ done: 'unmarked', part: 'q1' })}#marker-q1`)
  const read = { do: 'read', 'seen.q1': digestOf(TEXT) }
  expect(await send(ofResponse, page(), read, { response: id })).toBe(`${addresses.officialAnswers('fi', slug, { order: 'newest', channel: 'paper', open: next })}#answer-${next}`)
  expect(await send(ofResponse, addresses.officialResponse('fi', slug, id, { state: 'all' }), read, { response: id })).toBe(`${addresses.officialAnswers('fi', slug, { state: 'all', open: id })}#answer-${id}`)
  expect(await send(ofResponse, addresses.officialResponse('fi', slug, id, asked), read, { response: id })).toBe(addresses.officialAnswers('fi', slug, { order: 'newest', channel: 'paper' }))
})

it('what is done to a statement leads back to the part it lies in or to what was said of reading it, with the filter of the list', async () => {
  const [id, theme] = [await aStatementRow(database.db, consultationId, { content }), await aTheme(consultationId, 'Lausunnoista')]
  const { associationId } = await database.db.statement.update({ where: { countyId_id: { countyId: 'jarvirannikko', id } }, data: { documentNumber: 'JRHVA/1/2026-1' } })
  await database.db.association.create({ data: { countyId: 'jarvirannikko', id: associationId, slug: 'ry', name: { fi: 'Ry' }, kind: 'registered-association', description: {}, verification: 'own-word', searchText: '', createdAt: work.now } })
  const page = (more: Record<string, string> = {}) => addresses.officialStatement('fi', slug, id, { state: 'unread', ...more })
  const { part, digest } = (await statementTexts(work, id)).find((each) => each.part.includes('/'))!
  const anchor = `#marker-${part.replaceAll('/', '-')}`
  expect(await send(ofStatement, page(), { do: 'mark', part, seen: digest, theme }, { statement: id })).toBe(`${page({ done: 'marked', part })}${anchor}`)
  expect(await send(ofStatement, page(), { do: 'mark', part, seen: digest, theme: id }, { statement: id })).toBe(422)
  const passage = (await statementTexts(work, id)).find((each) => each.part === part)!.passages[0]!.id
  expect(await send(ofStatement, page(), { do: 'unmark', passage, part }, { statement: id })).toBe(`${page({ done: 'unmarked', part })}${anchor}`)
  expect(await send(ofStatement, page(), { do: 'unmark', passage, part: '//elsewhere.example' }, { statement: id })).toBe(page())
  const seen = Object.fromEntries(Object.entries(await statementSeen(work, id)).map(([name, value]) => [`seen.${name}`, value]))
  expect(await send(ofStatement, page(), { do: 'read', ...seen }, { statement: id })).toBe(`${page({ done: 'read' })}#read`)
})
