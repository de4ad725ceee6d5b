import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { createTheme } from '~/analysis/commands/create-theme.server'
import { markPassage } from '~/analysis/commands/mark-passage.server'
import { releasePassage } from '~/analysis/commands/release-passage.server'
import { themesOfSource } from '~/analysis/queries/themes-of-source.server'
import { readingFilters } from '~/analysis/forms/reading-filters.server'
import { readingList } from '~/analysis/queries/reading-list.server'
import { releasedPassages } from '~/analysis/queries/released-passages.server'
import { response } from '~/analysis/queries/response.server'
import { statementTexts } from '~/analysis/queries/statement-texts.server'
import { themeList } from '~/analysis/queries/theme-list.server'
import { themePassages } from '~/analysis/queries/theme-passages.server'
import { aConsultationRow, aCounty, aResponse, aStatementRow } from '~/analysis/testing/builders'
import type { Work } from '~/platform/db/work.server'
import type { Question } from '~/questions/contract'
import { arrivedStatements } from '~/statements/queries/arrived-statements.server'
import { saidByAssociations } from '~/statements/queries/said-by-associations.server'
import { statementPage } from '~/statements/queries/statement-page.server'
import { statementsToRead, wholeStatement } from '~/statements/queries/statements-for-officials.server'
import { aStatement } from '~/statements/testing/a-statement'
import { hasRedaction } from '~/texts/rules/redacted-text'
import { testDatabase, workFor } from '../../tests/support/database'
import { hideText } from './commands/hide-text.server'
import { raiseText } from './commands/raise-text.server'
import { redactText } from './commands/redact-text.server'
import { restoreText } from './commands/restore-text.server'
import { shownContents } from './guards.server'
import { openedText } from './queries/opened-text.server'
import { maskedText, shownState } from './rules/redactions'
import { publishedRules } from './testing/builders'

const database = await testDatabase()
const work = workFor(database)
const shown = async ({ scope, db }: Pick<Work, 'scope' | 'db'>, ids: readonly string[]) => await shownContents(scope, db, ids)
const SECRET = 'Salasana-Kaisla'
const TEXT = `Bussi 🚌 ei kulje. Nimeni on ${SECRET}. Kyyti puuttuu talvella.`
const questions = [{ id: 'q1', section: 's', type: 'long-text', text: {}, required: false, visibility: 'public-after-review', maxLength: 1000 }] as Question[]

beforeAll(async () => {
  await aCounty(database.db)
  await publishedRules(database.db)
})

async function hide(place: { sourceKind: 'answer' | 'statement'; sourceId: string; part: string }, words: string | null): Promise<{ textId: string; actionId: string }> {
  const raised = await raiseText(work, place)
  if (!raised.ok) throw new Error(raised.code)
  const opened = await openedText(work, raised.value.textId)
  const seen = { textId: raised.value.textId, ...opened!.seen }
  const done = words === null ? await hideText(work, seen, { reason: 'threat' }) : await redactText(work, seen, { reason: 'identifying', stretches: [], words })
  if (!done.ok) throw new Error(done.code)
  return { textId: seen.textId, actionId: done.value.actionId! }
}

async function mark(consultationId: string, themeId: string, sourceId: string, words: string, sourceKind: 'answer' | 'statement' = 'answer', part = 'q1', whole = TEXT): Promise<string> {
  const texts = sourceKind === 'answer' ? (await response(work, consultationId, sourceId, questions))!.texts : await statementTexts(work, sourceId)
  const { digest } = texts.find((each) => each.part === part)!
  const startAt = whole.indexOf(words)
  const made = await markPassage(work, { consultationId, themeId, sourceKind, sourceId, part, startAt, endAt: startAt + words.length, seen: digest })
  if (!made.ok) throw new Error(made.code)
  return made.value.passageId
}

// Four more people under a theme: with the one of the test as many as may be shown.
async function othersUnder(consultationId: string, themeId: string): Promise<void> {
  for (let each = 0; each < 4; each += 1) await mark(consultationId, themeId, await aResponse(database.db, consultationId, { answers: { q1: { text: 'Bussi tulee.' } } }), 'Bussi')
}

const isWhole = (text: string) => !/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(text)

describe('what is hidden of an answer', () => {
  it('is reached by no reader of answers, and what was marked beside it stays marked', async () => {
    const consultationId = await aConsultationRow(database.db, { questions })
    const made = await createTheme(work, { consultationId, title: { fi: 'Kyyti' }, originalLocale: 'fi' })
    const themeId = made.ok ? made.value.themeId : ''
    const responseId = await aResponse(database.db, consultationId, { answers: { q1: { text: TEXT } } })
    await othersUnder(consultationId, themeId)
    const over = await mark(consultationId, themeId, responseId, `Nimeni on ${SECRET}.`)
    const beside = await mark(consultationId, themeId, responseId, 'Kyyti puuttuu talvella.')
    for (const passageId of [over, beside]) expect(await releasePassage(work, { passageId })).toEqual({ ok: true, value: null })
    expect(await releasedPassages(work, consultationId, themeId)).toHaveLength(2)

    const { textId, actionId } = await hide({ sourceKind: 'answer', sourceId: responseId, part: 'q1' }, SECRET)
    const everything = async () => JSON.stringify([
      await readingList(work, consultationId, readingFilters(new URLSearchParams('state=all')), ['q1']), await response(work, consultationId, responseId, questions),
      await releasedPassages(work, consultationId, themeId), await themePassages(work, consultationId, themeId), await themeList(work, consultationId),
    ])
    expect(await everything()).not.toContain(SECRET)
    expect((await releasedPassages(work, consultationId, themeId)).map(({ text }) => text)).toEqual(['Kyyti puuttuu talvella.'])
    const official = (await themePassages(work, consultationId, themeId)).passages
    expect(official.find(({ id }) => id === over)).toMatchObject({ isReleased: false, may: { release: false } })
    expect(official.find(({ id }) => id === beside)).toMatchObject({ isReleased: true, may: { release: true } })
    expect(await releasePassage(work, { passageId: over })).toEqual({ ok: false, code: 'has-hidden-part' })
    expect((await themeList(work, consultationId))[0]?.evidence.responses).toBe(5)
    expect(await themesOfSource(work, 'answer', responseId)).toEqual([themeId])
    // Marked while a part is hidden: it stands when the part is shown again.
    await mark(consultationId, themeId, responseId, 'Bussi 🚌 ei kulje.')
    const opened = await openedText(work, textId)
    await restoreText(work, { textId, ...opened!.seen }, { actionId })
    expect((await themePassages(work, consultationId, themeId)).passages).toHaveLength(7)
    expect(await releasedPassages(work, consultationId, themeId)).toHaveLength(2)
    expect(await everything()).toContain(SECRET)
  })

  it('is the whole of it when the whole is hidden, and it still counts', async () => {
    const consultationId = await aConsultationRow(database.db, { questions })
    const responseId = await aResponse(database.db, consultationId, { answers: { q1: { text: TEXT } } })
    await hide({ sourceKind: 'answer', sourceId: responseId, part: 'q1' }, null)
    const { items } = await readingList(work, consultationId, readingFilters(new URLSearchParams('state=all')), ['q1'])
    expect(items).toHaveLength(1)
    expect(Array.from(items[0]!.texts[0]!.text).every((sign) => hasRedaction(sign))).toBe(true)
  })
})

describe('what is hidden of a statement', () => {
  it('is reached by no reader of statements, public or official', async () => {
    const consultationId = await aConsultationRow(database.db)
    const content = { ...aStatement(), summary: { fi: TEXT }, title: { fi: `Otsikko ${SECRET}` } }
    const statementId = await aStatementRow(database.db, consultationId, { content, isTextReleased: true })
    const associationId = (await database.db.statement.findFirstOrThrow({ where: { id: statementId } })).associationId
    await database.db.statement.updateMany({ where: { id: statementId }, data: { documentNumber: `TEST/${statementId.slice(0, 8)}` } })
    await database.db.association.create({ data: { countyId: 'jarvirannikko', id: associationId, slug: `a-${associationId.slice(0, 8)}`, name: { fi: 'Yhdistys' }, kind: 'registered', verification: 'register', searchText: '', description: {}, createdAt: new Date() } as never })
    const made = await createTheme(work, { consultationId, title: { fi: 'Teema' }, originalLocale: 'fi' })
    const themeId = made.ok ? made.value.themeId : ''
    const over = await mark(consultationId, themeId, statementId, `Nimeni on ${SECRET}.`, 'statement', 'summary')
    await releasePassage(work, { passageId: over })
    const everything = async () => JSON.stringify([
      await statementPage(work, statementId, 5, shown), await arrivedStatements(work, consultationId, 5, shown), await saidByAssociations(work, [associationId], shown),
      await statementsToRead(work, consultationId, shown), await wholeStatement(work, consultationId, statementId, shown), await statementTexts(work, statementId),
      await releasedPassages(work, consultationId, themeId), await themePassages(work, consultationId, themeId),
    ])
    expect((await everything()).split(SECRET).length).toBeGreaterThan(6)
    await hide({ sourceKind: 'statement', sourceId: statementId, part: 'summary/fi' }, SECRET)
    await hide({ sourceKind: 'statement', sourceId: statementId, part: 'title/fi' }, SECRET)
    expect(await everything()).not.toContain(SECRET)
    expect(await releasedPassages(work, consultationId, themeId)).toEqual([])
    expect((await themePassages(work, consultationId, themeId)).passages).toHaveLength(1)
    expect(await statementPage(work, statementId, 5, shown)).not.toBeNull()
  })
})

describe('the database’s view of a text', () => {
  it('is the same as the rule’s, whatever was written and hidden', async () => {
    const place = fc.tuple(fc.nat(25), fc.nat(8)).map(([startAt, length]) => ({ startAt, endAt: startAt + length + 1 }))
    await fc.assert(fc.asyncProperty(fc.string({ unit: fc.constantFrom('a', 'ä', '🚌', ' ', '\n', '👩‍🚀', '…', '"', '\\'), minLength: 12, maxLength: 40 }), fc.array(place, { maxLength: 4 }), fc.boolean(), async (text, places, isAll) => {
      const state = shownState(text, isAll ? [{ id: 'w', kind: 'hide', reason: 'threat', places: [] }] : places.map((each, index) => ({ id: String(index), kind: 'redact' as const, reason: 'health' as const, places: [each] })))
      const { rows } = await database.pool.query<{ shown: string }>("SELECT moderation_shown($1::text, $2, $3, $4::jsonb, sha256(convert_to($1::text, 'UTF8'))) AS shown", [text, state.shown, state.mask, JSON.stringify(state.redactions)])
      const whole = isWhole(text) && state.redactions.every(({ startAt, endAt }) => isWhole(text.slice(startAt, endAt)) && isWhole(text.slice(0, startAt)))
      // A place through the middle of a character is never kept: places are fitted to whole characters first.
      if (whole) expect(rows[0]!.shown).toBe(maskedText(text, state))
    }), { numRuns: 150 })
  })
})

describe('the stores of later areas', () => {
  const LATER = ['analysis', 'summaries', 'follow-up', 'notifications', 'oversight', 'search']
  // Counts and choices, never words: these say nothing of what somebody wrote.
  const HARMLESS = /value->>'text' <> ''|sha256\(convert_to\(v\.value->>'text', 'UTF8'\)\)|value->>'(?:option|number)'|value \? '(?:option|number)'|value->'(?:options|rows|order|points)'|r\.key \|\| '\/' \|\| r\.value|p\.key \|\| '\/' \|\| p\.value/g

  // Whole answers become digests there, by which it is proved that they are counted; their words leave no row.
  const DIGESTED = 'app/oversight/store/counted-answers.server.ts'

  it('read words through the views that mask them, and the raw views for counts only', () => {
    const raw = LATER.flatMap((area) => filesIn(`app/${area}`)).flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/`[^`]*`/g)].map(([sql]) => ({ file, sql })))
      .filter(({ file, sql }) => file !== DIGESTED && /answers_public_(?:values|by_person)|statements_public_arrived/.test(sql))
    expect(raw.length).toBeGreaterThan(2)
    expect(raw.filter(({ sql }) => /\bvalue\b|\bcontent\b/.test(sql.replace(HARMLESS, ''))).map(({ file }) => file)).toEqual([])
  })
})

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`).filter((file) => /\.ts$/.test(file) && !/\.test\.ts$/.test(file))
  } catch {
    return []
  }
}
