import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { aConsultationRow, aCounty, aResponse, aStatementRow } from '~/analysis/testing/builders'
import { testDatabase, workFor } from '../../tests/support/database'
import { answerHandOver } from './commands/answer-hand-over.server'
import { deleteHandOvers } from './commands/delete-hand-overs.server'
import { handOnText } from './commands/hand-on-text.server'
import { handOver } from './commands/hand-over.server'
import { hideText } from './commands/hide-text.server'
import { restoreText } from './commands/restore-text.server'
import { screenTexts } from './commands/screen-texts.server'
import type { HandOverKind } from './contract'
import { handOversDue } from './queries/deletion.server'
import { deskHandOvers, mattersToHandOn } from './queries/desk-hand-overs.server'
import { moderationQueue } from './queries/moderation-queue.server'
import { ownHandOvers } from './queries/own-hand-overs.server'
import { aPersonWith, publishedRules } from './testing/builders'
import { textsIn } from './testing/waiting-texts'

const database = await testDatabase()
const { db } = database
const { system, as, aWaitingText, seen } = textsIn(database)
const WORRY = 'Naapurini ei pärjää yksin.'
const FEEDBACK = 'Sain väärän laskun.'
let jari = ''
let other = ''
let admin = ''

beforeAll(async () => {
  await aCounty(db)
  await publishedRules(db)
  jari = await aPersonWith(db, 'moderator')
  other = await aPersonWith(db, 'moderator')
  admin = await aPersonWith(db, 'administrator')
})

async function rewritten(responseId: string, questionId: string, text: string): Promise<void> {
  await db.answer.updateMany({ where: { responseId, questionId }, data: { value: { text } } })
  await db.response.updateMany({ where: { id: responseId }, data: { editedAt: new Date('2026-09-03T07:14:00Z') } })
}

const mattersOf = async (sourceId: string) => (await db.handOver.findMany({ where: { sourceId }, orderBy: { part: 'asc' } })).map(({ part, kind, state }) => [part, kind, state])

describe('a matter that belongs elsewhere', () => {
  it('stays when another part of the same answer is emptied, and goes with its own words', async () => {
    const consultationId = await aConsultationRow(db)
    const responseId = await aResponse(db, consultationId, { answers: { q1: { text: WORRY }, q2: { text: FEEDBACK } } })
    await screenTexts(system, { consultationId })
    await rewritten(responseId, 'q2', '')
    await screenTexts(system, { consultationId })
    expect(await mattersOf(responseId)).toEqual([['q1', 'worry', 'asked']])
    await answerHandOver(system, { sourceKind: 'answer', sourceId: responseId, kind: 'worry', agrees: false })
    expect(await ownHandOvers(system, 'answer', responseId)).toMatchObject([{ kind: 'worry', state: 'declined', isUrgent: true }])
    await rewritten(responseId, 'q1', '')
    await screenTexts(system, { consultationId })
    expect(await mattersOf(responseId)).toEqual([])
  })

  it('goes with the answer even when its words were taken out of it before', async () => {
    const consultationId = await aConsultationRow(db)
    const responseId = await aResponse(db, consultationId, { answers: { q1: { text: WORRY } } })
    await screenTexts(system, { consultationId })
    await rewritten(responseId, 'q1', 'Kannatan.')
    await screenTexts(system, { consultationId })
    expect(await mattersOf(responseId)).toEqual([['q1', 'worry', 'asked']])
    await db.answer.deleteMany({ where: { responseId } })
    await db.response.updateMany({ where: { id: responseId }, data: { withdrawnAt: system.now } })
    await screenTexts(system, { consultationId })
    expect(await mattersOf(responseId)).toEqual([])
  })
})

describe('what is to be handed on', () => {
  const at = new Date('2027-03-01T10:00:00Z')
  const later = workFor(database, { countyId: 'toinen', now: new Date('2040-01-01T10:00:00Z') })
  const row = (kind: HandOverKind, state: string, askedAt = at) => ({ countyId: 'toinen', id: randomUUID(), consultationId: randomUUID(), sourceKind: 'answer', sourceId: randomUUID(), part: 'q1', kind, state, askedAt })

  it('is counted and listed whole, also when the author would rather not and many others are closed', async () => {
    await aCounty(db, 'toinen')
    const declined = row('emergency', 'declined', new Date('2027-03-02T10:00:00Z'))
    await db.handOver.createMany({ data: [...Array.from({ length: 101 }, () => row('feedback', 'handed-on')), ...Array.from({ length: 201 }, () => row('feedback', 'asked')), row('worry', 'asked', new Date('2027-03-03T10:00:00Z')), row('complaint', 'agreed', new Date('2027-03-04T10:00:00Z')), declined] })
    expect([await mattersToHandOn(later), await mattersToHandOn(later, true)]).toEqual([3, 3])
    expect((await deskHandOvers(later)).filter((each) => each.isToBeDone).map(({ kind, state }) => [kind, state])).toEqual([['emergency', 'declined'], ['worry', 'asked'], ['complaint', 'agreed']])
  })

  it('is not deleted however old it is', async () => {
    const before = new Date('2039-01-01T10:00:00Z')
    const wasToBeDone = await mattersToHandOn(later)
    expect(await handOversDue(later, before)).toBe(302)
    expect(await deleteHandOvers(later, { before, keptFor: '5-years' })).toEqual({ count: 302 })
    expect(await mattersToHandOn(later)).toBe(wasToBeDone)
  })
})

describe('a matter of which words are hidden', () => {
  const words = 'Naapurini juo, olen huolissani hänen lapsistaan.'
  const official = async () => as(await aPersonWith(db, 'coordinator'))

  it('is handed on by somebody who can read them, and by nobody else', async () => {
    const pia = await official()
    const { textId, responseId } = await aWaitingText(words)
    const task = async (by = pia, seesOriginals = false) => (await deskHandOvers(by, seesOriginals)).find((each) => each.textId === textId)!
    expect(await task()).toMatchObject({ isToBeDone: true, hidesWords: false, forModerator: false })
    const before = [await mattersToHandOn(pia), await mattersToHandOn(as(jari), true)]
    await hideText(as(jari), await seen(textId), { reason: 'other-person' })
    await answerHandOver(system, { sourceKind: 'answer', sourceId: responseId, kind: 'worry', agrees: true })
    const { id } = await task()
    expect(await task()).toMatchObject({ state: 'agreed', isToBeDone: true, hidesWords: true, forModerator: true })
    expect(await task(as(jari), true)).toMatchObject({ isToBeDone: true, hidesWords: true, forModerator: false })
    expect([await mattersToHandOn(pia), await mattersToHandOn(as(jari), true)]).toEqual([before[0]! - 1, before[1]])
    expect((await moderationQueue(as(jari), { state: 'waiting' })).toHandOn).toBe(before[1])
    expect(await handOver(pia, { handOverId: id, note: 'Soitin' })).toEqual({ ok: false, code: 'for-moderator' })
    expect(await db.handOver.findFirstOrThrow({ where: { id } })).toMatchObject({ state: 'agreed', handedOnBy: null })
    expect(await handOver(as(jari), { handOverId: id, note: '' })).toEqual({ ok: true, value: null })
  })

  it('is anybody’s again when they are shown again, in a statement too', async () => {
    const pia = await official()
    const consultationId = await aConsultationRow(db)
    const statementId = await aStatementRow(db, consultationId, { content: { title: { fi: 'Arki' }, summary: { fi: words } }, isTextReleased: true })
    await screenTexts(system, { consultationId })
    const { id: textId } = await db.moderatedText.findFirstOrThrow({ where: { sourceId: statementId, part: 'summary/fi' } })
    const { id } = await db.handOver.findFirstOrThrow({ where: { sourceId: statementId } })
    const hidden = await hideText(as(jari), await seen(textId), { reason: 'other-person' })
    expect(await handOver(pia, { handOverId: id, note: 'Soitin' })).toEqual({ ok: false, code: 'for-moderator' })
    await restoreText(as(jari), await seen(textId), { actionId: (hidden.ok && hidden.value.actionId) || '' })
    expect(await handOver(pia, { handOverId: id, note: 'Soitin' })).toEqual({ ok: true, value: null })
  })
})

describe('what belongs elsewhere', () => {
  it('is handed on with the author’s agreement, and is a task for an official', async () => {
    const { textId, responseId } = await aWaitingText('Bussi ei kulje. Sain väärän laskun.')
    expect(await ownHandOvers(system, 'answer', responseId)).toMatchObject([{ kind: 'feedback', state: 'asked' }])
    const task = async () => (await deskHandOvers(as(jari))).find((each) => each.kind === 'feedback' && each.textId === textId)
    const { id } = (await task())!
    const answer = { sourceKind: 'answer' as const, sourceId: responseId, kind: 'feedback' as const }
    expect(await handOver(as(jari), { handOverId: id, note: 'Soitin' })).toEqual({ ok: false, code: 'not-agreed' })
    expect(await answerHandOver(system, { ...answer, sourceId: randomUUID(), agrees: true })).toEqual({ ok: false, code: 'no-matter' })
    await answerHandOver(as(admin), { ...answer, agrees: true })
    expect(await task()).toMatchObject({ isToBeDone: true, text: 'Bussi ei kulje. Sain väärän laskun.', contact: { kind: 'feedback' } })
    expect(await handOver(as(jari), { handOverId: id, note: '' })).toEqual({ ok: true, value: null })
    expect(await handOver(as(other), { handOverId: id, note: '' })).toEqual({ ok: true, value: null })
    expect(await task()).toMatchObject({ state: 'handed-on', isToBeDone: false })
    expect(await answerHandOver(system, { ...answer, agrees: false })).toEqual({ ok: false, code: 'already-handed-on' })
    expect((await db.auditEntry.findMany({ where: { subjectId: id } })).map(({ actorKind }) => actorKind).sort()).toEqual(['person', 'resident'])
    await handOnText(as(jari), await seen(textId), { kind: 'complaint' })
    await handOnText(as(jari), await seen(textId), { kind: 'complaint' })
    expect((await ownHandOvers(system, 'answer', responseId)).map(({ kind, state }) => [kind, state])).toEqual([['complaint', 'asked'], ['feedback', 'handed-on']])
    expect(await db.moderationAction.count({ where: { textId } })).toBe(1)
  })

  it('can be agreed to before anybody has looked at the words', async () => {
    const consultationId = await aConsultationRow(db)
    const responseId = await aResponse(db, consultationId, { answers: { q1: { text: 'Sain väärän laskun.' } } })
    expect(await ownHandOvers(system, 'answer', responseId)).toMatchObject([{ kind: 'feedback', state: 'asked' }])
    expect(await answerHandOver(system, { sourceKind: 'answer', sourceId: responseId, kind: 'feedback', agrees: true })).toEqual({ ok: true, value: null })
    await screenTexts(system, { consultationId })
    expect(await db.handOver.findMany({ where: { sourceId: responseId } })).toMatchObject([{ state: 'agreed' }])
  })
})
