import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { testDatabase, workFor } from '../../tests/support/database'
import { createTheme } from './commands/create-theme.server'
import { markPassage } from './commands/mark-passage.server'
import { markRead } from './commands/mark-read.server'
import { refreshTallies } from './commands/refresh-tallies.server'
import { releasePassage } from './commands/release-passage.server'
import { removePassage } from './commands/remove-passage.server'
import { removeTheme } from './commands/remove-theme.server'
import { renameTheme } from './commands/rename-theme.server'
import { withdrawRelease } from './commands/withdraw-release.server'
import { readingFilters } from './forms/reading-filters.server'
import { coverage } from './queries/coverage.server'
import { readingList } from './queries/reading-list.server'
import { releasedPassages } from './queries/released-passages.server'
import { themeList } from './queries/theme-list.server'
import { themePassages } from './queries/theme-passages.server'
import { themesOfSource } from './queries/themes-of-source.server'
import { placeInWords } from './rules/passage-places'
import { aConsultationRow, aCounty, aResponse, aStatementRow } from './testing/builders'
import { digestOf, markingBy, passageOf, readAnswer, TEXT } from './testing/marking'

const database = await testDatabase()
const work = workFor(database)
const { aTheme, aCrowd } = markingBy(work)

beforeAll(async () => {
  await aCounty(database.db)
})

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
