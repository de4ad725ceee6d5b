import { beforeAll, describe, expect, it } from 'vitest'
import type { Question } from '~/questions/contract'
import { testDatabase, workFor } from '../../tests/support/database'
import { codeAnswer } from './commands/code-answer.server'
import { forgetAnswers } from './commands/forget-answers.server'
import { freezeTallies } from './commands/freeze-tallies.server'
import { markPassage } from './commands/mark-passage.server'
import { markRead } from './commands/mark-read.server'
import { refreshTallies } from './commands/refresh-tallies.server'
import { releasePassage } from './commands/release-passage.server'
import { readingFilters } from './forms/reading-filters.server'
import { readingProgress } from './queries/coverage.server'
import { readingList, readItems } from './queries/reading-list.server'
import { nextUnreadStatement, readStatements } from './queries/read-statements.server'
import { releasedPassages } from './queries/released-passages.server'
import { response } from './queries/response.server'
import { results } from './queries/results.server'
import { statementSeen } from './queries/statement-texts.server'
import { themePassages } from './queries/theme-passages.server'
import { isRead, themesOfSource } from './queries/themes-of-source.server'
import { aConsultationRow, aCounty, aResponse, aStatementRow } from './testing/builders'
import { markingBy, passageOf, readAnswer, seenIn, TEXT } from './testing/marking'

const database = await testDatabase()
const work = workFor(database)
const { aTheme } = markingBy(work)

beforeAll(async () => {
  await aCounty(database.db)
})

describe('reading', () => {
  it('lists whole texts page by page and leaves out what has been read', async () => {
    const consultationId = await aConsultationRow(database.db)
    const ids: string[] = []
    for (let index = 0; index < 30; index += 1) {
      ids.push(await aResponse(database.db, consultationId, { answers: { q1: { text: `Vastaus ${index}` } }, receivedAt: new Date(Date.UTC(2026, 8, 2, 7, index)), locale: index % 3 === 0 ? 'sv-simple' : 'fi' }))
    }
    await aResponse(database.db, consultationId, { answers: { q2: { option: 'yes' } } })
    const filters = (query: string) => readingFilters(new URLSearchParams(query))
    const first = await readingList(work, consultationId, filters(''), ['q1'])
    expect(first.items.map((item) => item.id)).toEqual(ids.slice(0, 25))
    const second = await readingList(work, consultationId, filters(`after=${first.next}`), ['q1'])
    expect([second.items.map((item) => item.id), second.next]).toEqual([ids.slice(25), null])
    expect((await readingList(work, consultationId, filters('order=newest'), ['q1'])).items[0]!.id).toBe(ids[29])
    expect((await readingList(work, consultationId, filters('language=sv'), ['q1'])).items).toHaveLength(10)
    expect((await readingList(work, consultationId, filters('language=fi&channel=paper'), ['q1'])).items).toHaveLength(0)
    expect(JSON.stringify(first)).not.toContain('07:')
    // Whoever goes on from an answer that was withdrawn meanwhile begins anew, and is not told that all was read.
    await database.db.response.update({ where: { countyId_id: { countyId: work.scope.countyId, id: ids[24]! } }, data: { withdrawnAt: work.now } })
    for (const order of ['oldest', 'newest']) expect((await readingList(work, consultationId, filters(`order=${order}&after=${ids[24]}`), ['q1'])).items).toHaveLength(25)
    await database.db.response.update({ where: { countyId_id: { countyId: work.scope.countyId, id: ids[24]! } }, data: { withdrawnAt: null } })

    await refreshTallies(work, { consultationId })
    expect(await readingProgress(work, consultationId)).toMatchObject({ unread: 30, coverage: { responses: { read: 1, total: 31 } } })
    const later = { ...work, now: new Date(work.now.getTime() + 60_000) }
    for (const [index, id] of [...ids.slice(0, 28).entries(), ...ids.slice(0, 28).entries()]) await markRead(later, readAnswer(id, consultationId, { q1: `Vastaus ${index}` }))
    expect(await readingProgress(work, consultationId)).toMatchObject({ unread: 2, coverage: { responses: { read: 29, total: 31 } } })
    // A tally knows nothing of the clocks by which marks were given: one is counted once, also when its time is after that of the count that found it.
    await refreshTallies(work, { consultationId })
    expect(await readingProgress(work, consultationId)).toMatchObject({ unread: 2 })
    await refreshTallies(later, { consultationId })
    expect(await readingProgress(work, consultationId)).toMatchObject({ unread: 2 })
    expect((await readingList(work, consultationId, filters(''), ['q1'])).items.map((item) => item.id)).toEqual(ids.slice(28))
    // And none is missed that was given earlier than the count and kept after it.
    await markRead(work, readAnswer(ids[28]!, consultationId, { q1: 'Vastaus 28' }))
    expect(await readingProgress(work, consultationId)).toMatchObject({ unread: 1, coverage: { responses: { read: 30, total: 31 } } })
    // What was read is still told when the answers are gone.
    await freezeTallies(later, { consultationId })
    await database.db.response.updateMany({ where: { consultationId }, data: { withdrawnAt: later.now } })
    await forgetAnswers(later, { consultationId })
    expect(await readingProgress(work, consultationId)).toMatchObject({ unread: 1, coverage: { responses: { read: 30, total: 31 } } })
  })

  it('narrows to a municipality, to elsewhere and to those who did not say', async () => {
    const consultationId = await aConsultationRow(database.db)
    const from = async (municipality: string | null) => await aResponse(database.db, consultationId, { answers: { q1: { text: 'Vastaus' } }, municipality })
    const [inside, other, outside, unsaid] = [await from('lehtovaara'), await from('kuusniemi'), await from('other-user'), await from(null)]
    const listed = async (municipality: string) => (await readingList(work, consultationId, readingFilters(new URLSearchParams({ municipality }), ['lehtovaara', 'kuusniemi']), ['q1'])).items.map(({ id }) => id).sort()
    expect(await listed('lehtovaara')).toEqual([inside])
    expect(await listed('elsewhere')).toEqual([outside])
    expect(await listed('not-said')).toEqual([unsaid])
    expect(await listed('')).toEqual([inside, other, outside, unsaid].sort())
  })

  it('knows which statements have been read, and leads from each to the next that has not', async () => {
    const consultationId = await aConsultationRow(database.db)
    const [second, first, third] = [
      await aStatementRow(database.db, consultationId, { submittedAt: new Date('2026-09-21T07:00:00Z') }),
      await aStatementRow(database.db, consultationId, { submittedAt: new Date('2026-09-20T07:00:00Z') }),
      await aStatementRow(database.db, consultationId, { submittedAt: new Date('2026-09-22T07:00:00Z') }),
    ]
    await aStatementRow(database.db, await aConsultationRow(database.db))
    const read = async (sourceId: string) => await markRead(work, { consultationId, sourceKind: 'statement', sourceId, seen: await statementSeen(work, sourceId) })
    expect([await readStatements(work, consultationId), await nextUnreadStatement(work, consultationId, first)]).toEqual([[], second])
    await read(second)
    expect([await readStatements(work, consultationId), await nextUnreadStatement(work, consultationId, first), await nextUnreadStatement(work, consultationId, second)]).toEqual([[second], third, third])
    await read(third)
    expect(await nextUnreadStatement(work, consultationId, third)).toBe(first)
    await read(first)
    expect([await readStatements(work, consultationId), await nextUnreadStatement(work, consultationId, first)]).toEqual([[first, second, third], null])
    // A statement that was withdrawn waits for nobody, and was read by nobody.
    await database.db.statement.updateMany({ where: { id: third }, data: { state: 'withdrawn' } })
    expect(await readStatements(work, consultationId)).toEqual([first, second])
  })

  it('puts texts under the ticked themes and out of the others', async () => {
    const consultationId = await aConsultationRow(database.db)
    const [ride, hours] = [await aTheme(consultationId), await aTheme(consultationId, 'Aukiolo')]
    const responseId = await aResponse(database.db, consultationId, { answers: { q1: { text: TEXT }, q2: { option: 'no', text: 'Muu syy' } } })
    await markPassage(work, passageOf(consultationId, ride, responseId))
    const seen = seenIn({ q1: TEXT, q2: 'Muu syy' })
    const marks = async () => (await readItems(work, consultationId, [responseId], ['q1', 'q2']))[0]!.texts.map(({ questionId, passages }) => ({ part: questionId, shown: passages.map(({ id, themeId }) => ({ themeId, passageId: id })) }))
    const tick = async (isRead: boolean, ticked: Record<string, string[]>) => await codeAnswer(work, { consultationId, responseId, seen, isRead, texts: (await marks()).map((text) => ({ ...text, ticked: ticked[text.part] ?? [] })) })
    await tick(true, { q1: [ride, hours], q2: [hours] })
    expect(await themesOfSource(work, 'answer', responseId)).toEqual([ride, hours])
    const { items } = await readingList(work, consultationId, readingFilters(new URLSearchParams('state=all')), ['q1', 'q2'])
    expect(items[0]).toMatchObject({ isRead: true, texts: [{ questionId: 'q1', passages: [{ startAt: 0 }, { startAt: 20 }] }, { questionId: 'q2', text: 'Muu syy' }] })
    await tick(false, {})
    expect(await themesOfSource(work, 'answer', responseId)).toEqual([])
  })

  it('leaves what a colleague marked and released while the page was open', async () => {
    const consultationId = await aConsultationRow(database.db)
    const [ride, hours] = [await aTheme(consultationId), await aTheme(consultationId, 'Aukiolo')]
    const responseId = await aResponse(database.db, consultationId, { answers: { q1: { text: TEXT } } })
    const colleagues = await markPassage(work, passageOf(consultationId, ride, responseId))
    if (!colleagues.ok) throw new Error(colleagues.code)
    await releasePassage(work, colleagues.value)
    await codeAnswer(work, { consultationId, responseId, seen: seenIn({ q1: TEXT }), texts: [{ part: 'q1', ticked: [hours], shown: [] }], isRead: true })
    expect(await themesOfSource(work, 'answer', responseId)).toEqual([ride, hours])
    expect(await database.db.passage.findUnique({ where: { countyId_id: { countyId: 'jarvirannikko', id: colleagues.value.passageId } } })).toMatchObject({ releasedAt: work.now })
  })

  it.each([
    ['another text', { q1: { text: 'Uusi teksti.' } }],
    ['one more text', { q1: { text: TEXT }, q2: { text: 'Ja vielä tämä.' } }],
    ['one text less', {}],
  ])('marks nothing and counts nothing as read when there is %s than the page showed', async (_, answers) => {
    const consultationId = await aConsultationRow(database.db)
    const themeId = await aTheme(consultationId)
    const responseId = await aResponse(database.db, consultationId, { answers })
    const seen = seenIn({ q1: TEXT })
    expect(await codeAnswer(work, { consultationId, responseId, seen, texts: [{ part: 'q1', ticked: [themeId], shown: [] }], isRead: true })).toEqual({ ok: false, code: 'text-has-changed' })
    expect(await markRead(work, readAnswer(responseId, consultationId, { q1: TEXT }))).toEqual({ ok: false, code: 'text-has-changed' })
    expect(await isRead(work, 'answer', responseId)).toBe(false)
    expect(await database.db.passage.count({ where: { sourceId: responseId } })).toBe(0)
  })

  it('marks no stretch that was chosen in other words than those that stand', async () => {
    const consultationId = await aConsultationRow(database.db)
    const themeId = await aTheme(consultationId)
    const responseId = await aResponse(database.db, consultationId, { answers: { q1: { text: `Nyt alussa on muuta. ${TEXT}` } } })
    expect(await markPassage(work, passageOf(consultationId, themeId, responseId))).toEqual({ ok: false, code: 'text-has-changed' })
  })

  it('counts the words of the revision that was read, whatever clock an edit came by', async () => {
    const consultationId = await aConsultationRow(database.db)
    const responseId = await aResponse(database.db, consultationId, { answers: { q1: { text: TEXT } } })
    await markRead(work, readAnswer(responseId, consultationId, { q1: TEXT }))
    expect(await isRead(work, 'answer', responseId)).toBe(true)
    const earlier = new Date(work.now.getTime() - 60_000)
    await database.db.response.updateMany({ where: { id: responseId }, data: { revision: { increment: 1 }, editedAt: earlier } })
    expect(await isRead(work, 'answer', responseId)).toBe(false)
    expect((await readingList(work, consultationId, readingFilters(new URLSearchParams()), ['q1'])).items.map(({ id }) => id)).toEqual([responseId])
  })
})

describe('an answer that was asked for counts only', () => {
  const counted = { type: 'single-choice', visibility: 'aggregate', options: [{ id: 'other', label: {}, opensText: true }] }
  const sensitive = { type: 'multiple-choice', visibility: 'officials', specialCategoryRisk: true, options: [{ id: 'a', label: {} }] }
  const officials = { type: 'long-text', visibility: 'officials' }
  const ofAll = [{ id: 'q1', ...counted }, { id: 'q2', ...sensitive }, { id: 'q3', ...officials }].map((each) => ({ section: 's', text: {}, required: false, ...each })) as Question[]
  const SECRET = 'Käytän mielenterveyspalveluja'

  it('is seen by nobody person by person, and its words neither wait for a reader nor become passages', async () => {
    const consultationId = await aConsultationRow(database.db, { questions: ofAll })
    const themeId = await aTheme(consultationId)
    const answers = { q1: { option: 'other', text: SECRET }, q2: { options: ['a'], text: SECRET }, q3: { text: TEXT } }
    const responseId = await aResponse(database.db, consultationId, { answers })
    const onlyCounted = await aResponse(database.db, consultationId, { answers: { q1: { option: 'other', text: SECRET } } })
    const list = await readingList(work, consultationId, readingFilters(new URLSearchParams()), ['q1', 'q2', 'q3'])
    expect(list.items.map(({ id, texts }) => [id, texts.map((text) => text.questionId)])).toEqual([[responseId, ['q3']]])
    const whole = await response(work, consultationId, responseId, ofAll)
    expect(whole?.chosen).toEqual([])
    expect(JSON.stringify([list, whole, await response(work, consultationId, onlyCounted, ofAll)])).not.toContain(SECRET)
    expect(await markPassage(work, { ...passageOf(consultationId, themeId, responseId, 0, 10), part: 'q1' })).toMatchObject({ code: 'no-source' })
    await refreshTallies(work, { consultationId })
    expect(await readingProgress(work, consultationId)).toMatchObject({ unread: 1, withOwnWords: 1 })
    expect((await results(work, { consultationId, questions: ofAll })).questions.map(({ answered }) => answered)).toEqual([null, null, null])
  })

  it('is not released, and what only officials were promised to see is not either', async () => {
    const consultationId = await aConsultationRow(database.db, { questions: ofAll })
    const themeId = await aTheme(consultationId)
    const responseId = await aResponse(database.db, consultationId, { answers: { q3: { text: TEXT } } })
    const made = await markPassage(work, { ...passageOf(consultationId, themeId, responseId), part: 'q3' })
    if (!made.ok) throw new Error(made.code)
    expect(await releasePassage(work, made.value)).toEqual({ ok: false, code: 'not-for-public' })
    expect((await themePassages(work, consultationId, themeId)).passages).toMatchObject([{ may: { release: false } }])
    await database.db.passage.updateMany({ where: { id: made.value.passageId }, data: { releasedAt: work.now } })
    expect(await releasedPassages(work, consultationId, themeId)).toEqual([])
  })

  it('stays so when a later version of the question asks more openly', async () => {
    const consultationId = await aConsultationRow(database.db, { questions: ofAll })
    const responseId = await aResponse(database.db, consultationId, { answers: { q1: { option: 'other', text: SECRET } } })
    const openly = [{ ...ofAll[0]!, visibility: 'public-after-review' as const }, ...ofAll.slice(1)]
    await database.db.consultationVersion.create({ data: { countyId: 'jarvirannikko', consultationId, number: 2, publishedAt: work.now, content: { questions: openly } } })
    expect(JSON.stringify(await response(work, consultationId, responseId, openly))).not.toContain(SECRET)
  })
})
