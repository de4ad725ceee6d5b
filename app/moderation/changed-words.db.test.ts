import { beforeAll, describe, expect, it } from 'vitest'
import { codeAnswer } from '~/analysis/commands/code-answer.server'
import { markRead } from '~/analysis/commands/mark-read.server'
import { readAnew } from '~/analysis/commands/read-anew.server'
import { refreshTallies } from '~/analysis/commands/refresh-tallies.server'
import { readingProgress } from '~/analysis/queries/coverage.server'
import { statementSeen } from '~/analysis/queries/statement-texts.server'
import { isRead } from '~/analysis/queries/themes-of-source.server'
import { digestsOf, findResponses } from '~/analysis/store/sources.server'
import { aConsultationRow, aCounty, aResponse, aStatementRow } from '~/analysis/testing/builders'
import { aHearing } from '~/statements/testing/a-statement'
import { maskOf } from '~/texts/rules/redacted-text'
import { testDatabase, workFor } from '../../tests/support/database'
import { tagsHeard } from '../../tests/support/tags-heard'
import { appealAction } from './commands/appeal-action.server'
import { approveText } from './commands/approve-text.server'
import { decideAppeal } from './commands/decide-appeal.server'
import { hideText } from './commands/hide-text.server'
import { redactText } from './commands/redact-text.server'
import { restoreText } from './commands/restore-text.server'
import { screenTexts } from './commands/screen-texts.server'
import { withholdAgain } from './commands/withhold-again.server'
import { moderationQueue } from './queries/moderation-queue.server'
import { openedText } from './queries/opened-text.server'
import { ownModeration } from './queries/own-moderation.server'
import { textsToReview } from './queries/texts-to-review.server'
import { aPersonWith, publishedRules } from './testing/builders'

const database = await testDatabase()
const { db } = database
const system = workFor(database)
const WORDS = 'Liisa Esimerkki sanoi niin. Soita 050 000 0000.'
const HIDE = { reason: 'identifying' as const, stretches: [], words: '050 000 0000' }
let jari = ''
let edits = 0

const as = (personId: string) => workFor(database, { actor: { kind: 'person', personId } })

beforeAll(async () => {
  await aCounty(db)
  await publishedRules(db)
  jari = await aPersonWith(db, 'moderator')
})

async function seen(textId: string) {
  const opened = await openedText(system, textId)
  if (!opened) throw new Error('no text')
  return { textId, ...opened.seen }
}

async function aFoundText(): Promise<{ consultationId: string; responseId: string; textId: string }> {
  const consultationId = await aConsultationRow(db)
  const responseId = await aResponse(db, consultationId, { answers: { q1: { text: WORDS }, q2: { text: 'Kannatan.' } } })
  await screenTexts(system, { consultationId })
  const { id } = await db.moderatedText.findFirstOrThrow({ where: { sourceId: responseId } })
  return { consultationId, responseId, textId: id }
}

async function rewritten(responseId: string, text: string): Promise<void> {
  await db.answer.updateMany({ where: { responseId, questionId: 'q1' }, data: { value: { text } } })
  await db.response.updateMany({ where: { id: responseId }, data: { editedAt: new Date(Date.UTC(2026, 8, 3, 7, (edits += 1))) } })
}

async function shownText(responseId: string): Promise<string> {
  const { rows } = await database.pool.query<{ text: string }>("SELECT value->>'text' AS text FROM moderation_public_by_person WHERE response_id = $1 AND question_id = 'q1'", [responseId])
  return rows[0]!.text
}

describe('words that come back after their field was emptied', () => {
  const ways = [
    ['a part', async (textId: string) => await redactText(as(jari), await seen(textId), HIDE)],
    ['the whole', async (textId: string) => await hideText(as(jari), await seen(textId), { reason: 'threat' })],
  ] as const

  it.each(ways)('are withheld when %s of them was hidden, until a person has looked', async (_, hide) => {
    const { consultationId, responseId, textId } = await aFoundText()
    await hide(textId)
    await rewritten(responseId, '')
    await screenTexts(system, { consultationId })
    expect(await shownText(responseId)).toBe('')
    expect((await moderationQueue(as(jari), { state: 'all', consultationId })).items).toEqual([])
    await rewritten(responseId, WORDS)
    expect(await shownText(responseId)).toBe(maskOf('pending').repeat(WORDS.length))
    await screenTexts(system, { consultationId })
    expect(await openedText(system, textId)).toMatchObject({ state: 'waiting', isChanged: true, masked: maskOf('pending').repeat(WORDS.length) })
    expect((await openedText(system, textId))?.concerns).toEqual(expect.arrayContaining(['changed', 'contact']))
    expect(await ownModeration(system, 'answer', responseId)).toEqual({ hidden: [], changed: ['q1'], restored: [] })
    expect(await shownText(responseId)).toBe(maskOf('pending').repeat(WORDS.length))
    await approveText(as(jari), await seen(textId))
    expect(await shownText(responseId)).toBe(WORDS)
  })

  it('are hidden as before when nobody has looked through the answer in between', async () => {
    const { responseId, textId } = await aFoundText()
    await redactText(as(jari), await seen(textId), HIDE)
    const hidden = await shownText(responseId)
    await rewritten(responseId, '')
    await rewritten(responseId, WORDS)
    expect(await shownText(responseId)).toBe(hidden)
    expect(hidden).not.toContain('050')
  })

  it('leave nothing behind meanwhile, and all goes with the answer', async () => {
    const { consultationId, responseId, textId } = await aFoundText()
    await redactText(as(jari), await seen(textId), HIDE)
    await rewritten(responseId, '')
    await screenTexts(system, { consultationId })
    await screenTexts(system, { consultationId })
    const kept = await db.moderatedText.findFirstOrThrow({ where: { id: textId } })
    expect([kept.shown, kept.finds, kept.concerns, kept.redactions, kept.textDigest.length]).toEqual(['redacted', [], [], [], 0])
    expect(kept.revision).toBe(2)
    expect(await db.moderationAction.findMany({ where: { textId } })).toMatchObject([{ kind: 'redact', places: [], endedAt: system.now }])
    await db.answer.deleteMany({ where: { responseId } })
    await db.response.updateMany({ where: { id: responseId }, data: { withdrawnAt: system.now } })
    await screenTexts(system, { consultationId })
    expect(await db.moderatedText.count({ where: { id: textId } })).toBe(0)
  })
})

describe('the pages for reading what nobody has read', () => {
  it('do not show words that came in the place of hidden ones, also before they were looked through', async () => {
    const { consultationId, responseId, textId } = await aFoundText()
    await redactText(as(jari), await seen(textId), HIDE)
    await rewritten(responseId, 'Numeroni on yhä 050 000 0000.')
    const { texts, left } = await textsToReview(as(jari), consultationId)
    expect(left).toBe(2)
    expect(texts.map(({ part, text, textId: id, isWaiting }) => ({ part, text, textId: id, isWaiting }))).toEqual([
      { part: 'q1', text: '', textId, isWaiting: true }, { part: 'q2', text: 'Kannatan.', textId: null, isWaiting: false },
    ])
    expect(await db.originalView.count({ where: { textId } })).toBe(0)
  })
})

describe('what somebody read while words of it were not shown', () => {
  const told = async (sourceId: string) => (await database.pool.query("SELECT FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id WHERE t.identifier = 'moderation.shown-more' AND j.payload->>'sourceId' = $1", [sourceId])).rowCount
  const read = async (sourceKind: 'answer' | 'statement', consultationId: string, sourceId: string) => {
    const now = sourceKind === 'statement' ? await statementSeen(system, sourceId) : digestsOf((await findResponses(system.scope, db, [sourceId]))[0]!.answers)
    expect(await markRead(system, { consultationId, sourceKind, sourceId, seen: now })).toMatchObject({ ok: true })
    expect(await isRead(system, sourceKind, sourceId)).toBe(true)
  }

  async function redacted() {
    const found = await aFoundText()
    const made = await redactText(as(jari), await seen(found.textId), HIDE)
    return { ...found, actionId: made.ok ? made.value.actionId! : '' }
  }

  async function toBeReadAnew(sourceKind: 'answer' | 'statement', consultationId: string, sourceId: string): Promise<void> {
    expect(await told(sourceId)).toBe(1)
    const again = async () => await readAnew(system, { consultationId, sourceKind, sourceId })
    await again()
    expect(await isRead(system, sourceKind, sourceId)).toBe(false)
    await again()
    expect(await db.auditEntry.count({ where: { action: 'read-anew', subjectId: sourceId } })).toBe(1)
  }

  it('is to be read anew when new words are approved', async () => {
    const { consultationId, responseId, textId } = await redacted()
    await rewritten(responseId, 'Numeroni on yhä 050 000 0000.')
    await screenTexts(system, { consultationId })
    await read('answer', consultationId, responseId)
    await refreshTallies(system, { consultationId })
    await approveText(as(jari), await seen(textId))
    expect(await shownText(responseId)).toContain('050')
    await toBeReadAnew('answer', consultationId, responseId)
    expect(await readingProgress(system, consultationId)).toMatchObject({ unread: 1, coverage: { responses: { read: 0, total: 1 } } })
  })

  it('is to be read anew when a part is restored', async () => {
    const { consultationId, responseId, textId, actionId } = await redacted()
    await read('answer', consultationId, responseId)
    expect(await restoreText(as(jari), await seen(textId), { actionId })).toMatchObject({ ok: true })
    await toBeReadAnew('answer', consultationId, responseId)
  })

  it('is to be read anew when the author was right', async () => {
    const { consultationId, responseId, actionId } = await redacted()
    await read('answer', consultationId, responseId)
    const asked = await appealAction(system, { actionId, sourceKind: 'answer', sourceId: responseId, words: 'Numero on vaihteen.', locale: 'fi' })
    const appealId = asked.ok ? asked.value.appealId : ''
    expect(await decideAppeal(as(await aPersonWith(db, 'moderator')), { appealId, outcome: 'lifted', explanation: 'Se on vaihteen numero.' })).toMatchObject({ ok: true })
    await toBeReadAnew('answer', consultationId, responseId)
  })

  it('is to be read anew when a statement that was withheld after a restore is approved, and its public pages are made anew', async () => {
    const consultationId = await aConsultationRow(db)
    const statementId = await aStatementRow(db, consultationId, { content: { summary: { fi: 'Numeromme on 050 000 0000.' } }, isTextReleased: true })
    await withholdAgain(system, { sourceKind: 'statement', ids: [statementId] })
    await read('statement', consultationId, statementId)
    const { id: textId } = await db.moderatedText.findFirstOrThrow({ where: { sourceId: statementId } })
    const opened = await seen(textId)
    const heard = await tagsHeard(database, async () => expect(await approveText(as(jari), opened)).toMatchObject({ ok: true }))
    expect(heard).toEqual(['summary:', 'consultation:'].map((tag) => `jarvirannikko/${tag}${consultationId}`).concat(`jarvirannikko/statement:${statementId}`, 'jarvirannikko/associations'))
    await toBeReadAnew('statement', consultationId, statementId)
  })

  it('does not count as read by what was shown before a decision that is being taken', async () => {
    const { consultationId, responseId, textId } = await redacted()
    const shown = { consultationId, sourceKind: 'answer' as const, sourceId: responseId, seen: digestsOf((await findResponses(system.scope, db, [responseId]))[0]!.answers) }
    const decision = await database.pool.connect()
    await decision.query('BEGIN')
    await decision.query("UPDATE moderated_text SET shown = 'as-written', redactions = '[]' WHERE id = $1", [textId])
    const marked = [markRead(system, shown), codeAnswer(system, { ...shown, responseId, texts: [], isRead: true })]
    await new Promise((resolve) => setTimeout(resolve, 300))
    await decision.query('COMMIT')
    decision.release()
    expect(await Promise.all(marked)).toEqual([{ ok: false, code: 'text-has-changed' }, { ok: false, code: 'text-has-changed' }])
    expect(await isRead(system, 'answer', responseId)).toBe(false)
  })

  it.each([
    ['the words', 'summary/fi'],
    ['a translation', 'summary/sv'],
    ['the name of a place', 'hearings/0/place'],
  ])('does not count as read by a page of a statement that had not shown %s', async (_, part) => {
    const consultationId = await aConsultationRow(db)
    const summary = { fi: 'Numeromme on 050 000 0000.', sv: 'Vårt nummer är 050 000 0000.' }
    const sourceId = await aStatementRow(db, consultationId, { content: { summary, hearings: [aHearing({ place: 'Liisa Esimerkin koti' })] } })
    await withholdAgain(system, { sourceKind: 'statement', ids: [sourceId] })
    const shown = { consultationId, sourceKind: 'statement' as const, sourceId, seen: await statementSeen(system, sourceId) }
    const { id } = await db.moderatedText.findFirstOrThrow({ where: { sourceId, part } })
    const decision = await database.pool.connect()
    await decision.query('BEGIN')
    await decision.query("UPDATE moderated_text SET shown = 'as-written' WHERE id = $1", [id])
    const marked = markRead(system, shown)
    await new Promise((resolve) => setTimeout(resolve, 300))
    await decision.query('COMMIT')
    decision.release()
    expect(await marked).toEqual({ ok: false, code: 'text-has-changed' })
    for (const seen of [shown.seen, {}]) expect(await markRead(system, { ...shown, seen })).toEqual({ ok: false, code: 'text-has-changed' })
    expect(await isRead(system, 'statement', sourceId)).toBe(false)
    expect(await markRead(system, { ...shown, consultationId: await aConsultationRow(db) })).toEqual({ ok: false, code: 'no-source' })
    await read('statement', consultationId, sourceId)
  })

  it('stays read when no more is shown than before', async () => {
    const approved = await aFoundText()
    await approveText(as(jari), await seen(approved.textId))
    const { responseId, textId, actionId } = await redacted()
    await redactText(as(jari), await seen(textId), { ...HIDE, words: 'Liisa Esimerkki' })
    await hideText(as(jari), await seen(textId), { reason: 'threat' })
    await restoreText(as(jari), await seen(textId), { actionId })
    expect([await told(approved.responseId), await told(responseId)]).toEqual([0, 0])
  })
})
