import { createHash, randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { testDatabase, workFor } from '../../tests/support/database'
import { codeAnswer } from './commands/code-answer.server'
import { createTheme } from './commands/create-theme.server'
import { markPassage } from './commands/mark-passage.server'
import { markRead } from './commands/mark-read.server'
import { refreshTallies } from './commands/refresh-tallies.server'
import { releasePassage } from './commands/release-passage.server'
import { removePassage } from './commands/remove-passage.server'
import { removeTheme } from './commands/remove-theme.server'
import { renameTheme } from './commands/rename-theme.server'
import { withdrawRelease } from './commands/withdraw-release.server'
import { coverage, readingProgress } from './queries/coverage.server'
import { readingList, readItems } from './queries/reading-list.server'
import { releasedPassages } from './queries/released-passages.server'
import { response } from './queries/response.server'
import { results } from './queries/results.server'
import { themeList } from './queries/theme-list.server'
import { themePassages } from './queries/theme-passages.server'
import { placeInWords } from './rules/passage-places'
import { isRead, themesOfSource } from './queries/themes-of-source.server'
import { readingFilters } from './forms/reading-filters.server'
import { aConsultationRow, aCounty, aResponse, aStatementRow } from './testing/builders'
import type { Question } from '~/questions/contract'

const database = await testDatabase()
const work = workFor(database)
const TEXT = 'Asun Lehtovaarassa. Bussi kulkee kaksi kertaa viikossa. Laittakaa aukiolot samaan aikatauluun.'

beforeAll(async () => {
  await aCounty(database.db)
})

async function aTheme(consultationId: string, title = 'Matka ja kyyti'): Promise<string> {
  const made = await createTheme(work, { consultationId, title: { fi: title }, originalLocale: 'fi' })
  if (!made.ok) throw new Error(made.code)
  return made.value.themeId
}

const digestOf = (text: string) => createHash('sha256').update(text).digest('hex')
const passageOf = (consultationId: string, themeId: string, sourceId: string, startAt = 20, endAt = 55) =>
  ({ consultationId, themeId, sourceKind: 'answer' as const, sourceId, part: 'q1', startAt, endAt, seen: digestOf(TEXT) })
const seenIn = (texts: Record<string, string>) => Object.fromEntries(Object.entries(texts).map(([part, text]) => [part, digestOf(text)]))
const readAnswer = (sourceId: string, consultationId: string, texts: Record<string, string>) => ({ consultationId, sourceKind: 'answer' as const, sourceId, seen: seenIn(texts) })

/** As many other people as the county's threshold, whose words stand under the theme as well. */
async function aCrowd(consultationId: string, themeId: string, size = 5): Promise<string[]> {
  const ids: string[] = []
  for (let index = 0; index < size; index += 1) {
    const id = await aResponse(database.db, consultationId, { answers: { q1: { text: TEXT } } })
    await markPassage(work, passageOf(consultationId, themeId, id))
    ids.push(id)
  }
  return ids
}

describe('themes', () => {
  it('are named once, and may be renamed and removed', async () => {
    const consultationId = await aConsultationRow(database.db)
    const themeId = await aTheme(consultationId)
    expect(await createTheme(work, { consultationId, title: { fi: ' matka  JA kyyti ' }, originalLocale: 'fi' })).toEqual({ ok: false, code: 'name-taken' })
    expect(await createTheme(work, { consultationId, title: { sv: 'Resa' }, originalLocale: 'fi' })).toEqual({ ok: false, code: 'no-name' })
    expect(await renameTheme(work, { themeId, title: { fi: 'Kyydit', sv: 'Skjutsar' }, seen: { fi: 'Matka ja kyyti' } })).toEqual({ ok: true, value: null })
    expect(await renameTheme(work, { themeId, title: { fi: 'Matkat' }, seen: { fi: 'Matka ja kyyti' } })).toEqual({ ok: false, code: 'changed-meanwhile' })
    expect((await themeList(work, consultationId)).map((theme) => theme.title)).toEqual([{ fi: 'Kyydit', sv: 'Skjutsar' }])
    for (const refused of [await createTheme(work, { consultationId, title: { fi: '131052-308T' }, originalLocale: 'fi' }), await renameTheme(work, { themeId, title: { fi: 'Kyydit', en: 'Rides 131052-308T' }, seen: { fi: 'Kyydit', sv: 'Skjutsar' } })]) expect(refused).toEqual({ ok: false, code: 'code-in-name' })
    expect(JSON.stringify([await database.db.theme.findMany(), await database.db.auditEntry.findMany()])).not.toContain('131052-308T')
    await removeTheme(work, { themeId })
    expect(await themeList(work, consultationId)).toEqual([])
    expect(await renameTheme(work, { themeId, title: { fi: 'Ei enää' }, seen: {} })).toEqual({ ok: false, code: 'no-theme' })
  })
})

describe('passages', () => {
  it('lie inside the text, and those that touch become one', async () => {
    const consultationId = await aConsultationRow(database.db)
    const themeId = await aTheme(consultationId)
    const responseId = await aResponse(database.db, consultationId, { answers: { q1: { text: TEXT } } })
    expect(await markPassage(work, passageOf(consultationId, themeId, responseId, 0, 500))).toMatchObject({ ok: false, code: 'outside-text' })
    expect(await markPassage(work, { ...passageOf(consultationId, themeId, responseId), part: 'q2' })).toMatchObject({ ok: false, code: 'no-source' })
    const first = await markPassage(work, passageOf(consultationId, themeId, responseId, 20, 40))
    expect(await markPassage(work, passageOf(consultationId, themeId, responseId, 20, 40))).toEqual(first)
    await markPassage(work, passageOf(consultationId, themeId, responseId, 35, 55))
    const { items } = await readingList(work, consultationId, readingFilters(new URLSearchParams()), ['q1'])
    expect(items[0]!.texts[0]!.passages).toMatchObject([{ startAt: 20, endAt: 55, themeId }])
  })

  it('vanish with the words they were marked in', async () => {
    const consultationId = await aConsultationRow(database.db)
    const themeId = await aTheme(consultationId)
    const responseId = await aResponse(database.db, consultationId, { answers: { q1: { text: TEXT } } })
    await aCrowd(consultationId, themeId)
    const made = await markPassage(work, passageOf(consultationId, themeId, responseId))
    if (!made.ok) throw new Error(made.code)
    await releasePassage(work, made.value)
    await markRead(work, readAnswer(responseId, consultationId, { q1: TEXT }))
    expect(await releasedPassages(work, consultationId, themeId)).toMatchObject([{ text: 'Bussi kulkee kaksi kertaa viikossa.', locale: 'fi', statement: null }])
    expect(await themesOfSource(work, 'answer', responseId)).toEqual([themeId])

    await database.db.answer.updateMany({ where: { responseId }, data: { value: { text: `${TEXT} Kiitos.` } } })
    await database.db.response.updateMany({ where: { id: responseId }, data: { revision: { increment: 1 } } })
    expect(await releasedPassages(work, consultationId, themeId)).toEqual([])
    expect(await themesOfSource(work, 'answer', responseId)).toEqual([])
    expect((await themeList(work, consultationId))[0]!.evidence).toEqual({ responses: 5, statements: 0, passages: 5 })
    expect(await releasePassage(work, made.value)).toEqual({ ok: false, code: 'text-has-changed' })
    await refreshTallies(work, { consultationId })
    expect((await coverage(work, consultationId)).responses).toEqual({ read: 0, total: 6 })
  })

  it('vanish when the answer is withdrawn', async () => {
    const consultationId = await aConsultationRow(database.db)
    const themeId = await aTheme(consultationId)
    const responseId = await aResponse(database.db, consultationId, { answers: { q1: { text: TEXT } } })
    await aCrowd(consultationId, themeId)
    const made = await markPassage(work, passageOf(consultationId, themeId, responseId))
    if (!made.ok) throw new Error(made.code)
    await releasePassage(work, made.value)
    expect(await releasedPassages(work, consultationId, themeId)).toHaveLength(1)
    await database.db.response.updateMany({ where: { id: responseId }, data: { withdrawnAt: work.now } })
    expect(await releasedPassages(work, consultationId, themeId)).toEqual([])
    expect(await markPassage(work, passageOf(consultationId, themeId, responseId))).toMatchObject({ ok: false, code: 'no-source' })
  })

  it('are shown in public only one by one, and not any more when taken back or grown', async () => {
    const consultationId = await aConsultationRow(database.db)
    const themeId = await aTheme(consultationId)
    await aCrowd(consultationId, themeId)
    const ids = [await aResponse(database.db, consultationId, { answers: { q1: { text: TEXT } } }), await aResponse(database.db, consultationId, { answers: { q1: { text: TEXT } } })]
    const made = [await markPassage(work, passageOf(consultationId, themeId, ids[0]!)), await markPassage(work, passageOf(consultationId, themeId, ids[1]!))]
    expect(await releasedPassages(work, consultationId, themeId)).toEqual([])
    for (const each of made) if (each.ok) await releasePassage(work, each.value)
    expect(await releasedPassages(work, consultationId, themeId)).toHaveLength(2)
    if (made[0]!.ok) await withdrawRelease(work, made[0]!.value)
    await markPassage(work, passageOf(consultationId, themeId, ids[1]!, 0, 30))
    expect(await releasedPassages(work, consultationId, themeId)).toEqual([])
  })

  it('of a few people are shown only when as many as the threshold stand under the theme', async () => {
    const consultationId = await aConsultationRow(database.db)
    const themeId = await aTheme(consultationId)
    const ids = await aCrowd(consultationId, themeId, 4)
    const { passages } = await themePassages(work, consultationId, themeId)
    for (const { id } of passages) expect(await releasePassage(work, { passageId: id })).toEqual({ ok: true, value: null })
    expect(await releasedPassages(work, consultationId, themeId)).toEqual([])
    await aCrowd(consultationId, themeId, 1)
    expect(await releasedPassages(work, consultationId, themeId)).toHaveLength(4)
    await database.db.response.updateMany({ where: { id: ids[0]! }, data: { withdrawnAt: work.now } })
    expect(await releasedPassages(work, consultationId, themeId)).toEqual([])
  })

  it('of statements are public only when the statement’s text is', async () => {
    const consultationId = await aConsultationRow(database.db)
    const themeId = await aTheme(consultationId)
    const statementId = await aStatementRow(database.db, consultationId)
    const made = await markPassage(work, { consultationId, themeId, sourceKind: 'statement', sourceId: statementId, part: 'summary', startAt: 0, endAt: 12, seen: digestOf('Muistisairaat tarvitsevat tutun hoitajan.') })
    if (!made.ok) throw new Error(made.code)
    await releasePassage(work, made.value)
    expect(await releasedPassages(work, consultationId, themeId)).toEqual([])
    await database.db.statement.updateMany({ where: { id: statementId }, data: { textState: 'released' } })
    expect(await releasedPassages(work, consultationId, themeId)).toMatchObject([{ text: 'Muistisairaat'.slice(0, 12), statement: { id: statementId } }])
    expect((await themeList(work, consultationId))[0]!.evidence).toEqual({ responses: 0, statements: 1, passages: 0 })
  })
})

describe('the passages of a theme', () => {
  const COUNT = 5060
  const wordsAt = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => String(from + index).padStart(4, '0'))

  /** A theme with more passages than fit anywhere at once, four digits each, marked one after the other. */
  async function aPile(): Promise<{ consultationId: string; themeId: string }> {
    const consultationId = await aConsultationRow(database.db)
    const themeId = await aTheme(consultationId)
    const text = wordsAt(0, COUNT).join('')
    const responseId = await aResponse(database.db, consultationId, { answers: { q1: { text } } })
    await database.db.$executeRaw`
      INSERT INTO passage (county_id, id, consultation_id, theme_id, source_kind, source_id, part, start_at, end_at, text_digest, created_at)
      SELECT 'jarvirannikko', gen_random_uuid(), ${consultationId}::uuid, ${themeId}::uuid, 'answer', ${responseId}::uuid, 'q1', n * 4, n * 4 + 4,
        decode(${digestOf(text)}, 'hex'), '2026-10-02T07:14:00Z'::timestamptz + n * interval '1 millisecond' FROM generate_series(0, ${COUNT - 1}::int) n`
    return { consultationId, themeId }
  }

  it('go on where the last page ended, also when the passage that stood there has gone, and to the very last', async () => {
    const { consultationId, themeId } = await aPile()
    const first = await themePassages(work, consultationId, themeId)
    expect(first.passages.map(({ text }) => text)).toEqual(wordsAt(0, 50))
    await removePassage(work, { passageId: first.passages.at(-1)!.id })
    const second = await themePassages(work, consultationId, themeId, first.next ?? undefined)
    expect(second.passages.map(({ text }) => text)).toEqual(wordsAt(50, 100))
    const nearTheEnd = await database.db.passage.findFirstOrThrow({ where: { themeId, startAt: (COUNT - 51) * 4 } })
    const last = await themePassages(work, consultationId, themeId, placeInWords(nearTheEnd))
    expect(last.passages.map(({ text }) => text)).toEqual(wordsAt(COUNT - 50, COUNT))
    expect(last.next).toBeNull()
  }, 60_000)

  it('fill a page beside passages of statements that no longer stand', async () => {
    const consultationId = await aConsultationRow(database.db)
    const themeId = await aTheme(consultationId)
    const gone = { countyId: 'jarvirannikko', consultationId, themeId, sourceKind: 'statement', sourceId: randomUUID(), part: 'summary', textDigest: Buffer.alloc(32), createdAt: new Date('2026-10-02T07:14:00Z') }
    await database.db.passage.createMany({ data: Array.from({ length: 60 }, (_, index) => ({ ...gone, id: randomUUID(), startAt: index, endAt: index + 1 })) })
    await aCrowd(consultationId, themeId, 2)
    expect(await themePassages(work, consultationId, themeId)).toMatchObject({ passages: [{ text: 'Bussi kulkee kaksi kertaa viikossa.' }, { text: 'Bussi kulkee kaksi kertaa viikossa.' }], next: null })
  })
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

    await refreshTallies(work, { consultationId })
    expect(await readingProgress(work, consultationId)).toMatchObject({ unread: 30, coverage: { responses: { read: 1, total: 31 } } })
    const later = { ...work, now: new Date(work.now.getTime() + 60_000) }
    for (const [index, id] of [...ids.slice(0, 28).entries(), ...ids.slice(0, 28).entries()]) await markRead(later, readAnswer(id, consultationId, { q1: `Vastaus ${index}` }))
    expect(await readingProgress(work, consultationId)).toMatchObject({ unread: 2, coverage: { responses: { read: 29, total: 31 } } })
    await refreshTallies(later, { consultationId })
    expect(await readingProgress(work, consultationId)).toMatchObject({ unread: 2 })
    expect((await readingList(work, consultationId, filters(''), ['q1'])).items.map((item) => item.id)).toEqual(ids.slice(28))
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

describe('results', () => {
  const question = { id: 'q1', section: 's', type: 'single-choice', text: { fi: 'Kannatatko?' }, required: false, visibility: 'aggregate', options: [{ id: 'yes', label: {} }, { id: 'no', label: {} }, { id: 'dont-know', label: {} }] } satisfies Question

  it('count every type of answer, hide small groups and read no answers', async () => {
    const consultationId = await aConsultationRow(database.db)
    for (let index = 0; index < 20; index += 1) {
      await aResponse(database.db, consultationId, { channel: index < 15 ? 'web' : 'paper', answers: { q1: { option: index < 8 ? 'yes' : index < 17 ? 'no' : 'dont-know' }, q2: { rows: { a: 'x' } }, q3: { order: ['b', 'a'] }, q4: { points: { a: 60, b: 40 } }, q5: { number: 3 }, q6: { options: ['a', 'b'] } } })
    }
    expect((await results(work, { consultationId, questions: [question] })).questions[0]!.answered).toBe(0)
    await refreshTallies(work, { consultationId })
    const found = await results(work, { consultationId, questions: [question] })
    expect(found.questions[0]).toMatchObject({ answered: 20, counts: { yes: null, no: 9, 'dont-know': null } })
    expect(found.groups.channel).toEqual({ web: 15, paper: 5 })
    const web = await results(work, { consultationId, questions: [question], group: { dimension: 'channel', group: 'web' } })
    expect(web.questions[0]!.counts).toEqual({ yes: 8, no: null, 'dont-know': null })
    const tally = await database.db.tally.findMany({ where: { consultationId } })
    const counts = Object.fromEntries(tally.map((row) => [row.questionId, (row.counts as { all?: unknown }).all]))
    expect(counts).toMatchObject({
      q2: { answered: 20, counts: { 'a/x': 20 } }, q3: { answered: 20, counts: { 'b/1': 20, 'a/2': 20 } }, q4: { counts: { 'a/60': 20, 'b/40': 20 } }, q5: { counts: { 3: 20 } }, q6: { counts: { a: 20, b: 20 } },
    })
  })

  it('belong to one county only', async () => {
    const consultationId = await aConsultationRow(database.db)
    await aResponse(database.db, consultationId, { answers: { q1: { text: TEXT } } })
    await aCounty(database.db, 'toinen')
    const other = workFor(database, { countyId: 'toinen' })
    await refreshTallies(other, { consultationId })
    expect((await results(other, { consultationId, questions: [question] })).responses).toBe(0)
    expect((await readingList(other, consultationId, readingFilters(new URLSearchParams()), ['q1'])).items).toEqual([])
  })
})
