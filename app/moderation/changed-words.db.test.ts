import { beforeAll, describe, expect, it } from 'vitest'
import { readAnew } from '~/analysis/commands/read-anew.server'
import { isRead } from '~/analysis/queries/themes-of-source.server'
import { aConsultationRow, aCounty, aResponse } from '~/analysis/testing/builders'
import { maskOf } from '~/texts/rules/redacted-text'
import { testDatabase, workFor } from '../../tests/support/database'
import { approveText } from './commands/approve-text.server'
import { hideText } from './commands/hide-text.server'
import { redactText } from './commands/redact-text.server'
import { screenTexts } from './commands/screen-texts.server'
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
    expect(await ownModeration(system, 'answer', responseId)).toEqual({ hidden: [], changed: ['q1'] })
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

describe('an answer that somebody read while its words were withheld', () => {
  const told = async (sourceId: string) => (await database.pool.query<{ at: string }>("SELECT j.payload->>'at' AS at FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id WHERE t.identifier = 'moderation.shown-more' AND j.payload->>'sourceId' = $1", [sourceId])).rows
  const mark = async (consultationId: string, sourceId: string, readAt: Date) => await db.readMark.create({ data: { countyId: system.scope.countyId, consultationId, sourceKind: 'answer', sourceId, readAt, sourceRevision: (await db.response.findFirstOrThrow({ where: { id: sourceId } })).revision } })

  it('is to be read anew once they are shown', async () => {
    const { consultationId, responseId, textId } = await aFoundText()
    await redactText(as(jari), await seen(textId), HIDE)
    await rewritten(responseId, 'Numeroni on yhä 050 000 0000.')
    await screenTexts(system, { consultationId })
    await mark(consultationId, responseId, system.now)
    expect(await told(responseId)).toEqual([])
    await approveText(as(jari), await seen(textId))
    const [{ at } = { at: '' }] = await told(responseId)
    expect(await isRead(system, 'answer', responseId)).toBe(true)
    const since = { consultationId, sourceKind: 'answer' as const, sourceId: responseId, since: new Date(at) }
    expect([await readAnew(system, since), await readAnew(system, since)]).toEqual([{ changed: true }, { changed: false }])
    expect(await isRead(system, 'answer', responseId)).toBe(false)
    // Whoever has read it since then has read what is shown.
    await mark(consultationId, responseId, new Date(system.now.getTime() + 1))
    expect(await readAnew(system, since)).toEqual({ changed: false })
  })

  it('stays read when all of it had been shown before', async () => {
    const { responseId, textId } = await aFoundText()
    await approveText(as(jari), await seen(textId))
    expect(await told(responseId)).toEqual([])
  })
})
