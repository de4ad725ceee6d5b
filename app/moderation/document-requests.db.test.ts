import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { aConsultationRow, aCounty, aResponse } from '~/analysis/testing/builders'
import { hasRedaction } from '~/texts/rules/redacted-text'
import { testDatabase, workFor } from '../../tests/support/database'
import { decideRequest } from './commands/decide-request.server'
import { hideText } from './commands/hide-text.server'
import { makeVersion } from './commands/make-version.server'
import { raiseText } from './commands/raise-text.server'
import { redactText } from './commands/redact-text.server'
import { registerRequest } from './commands/register-request.server'
import { restoreText } from './commands/restore-text.server'
import { reviewTexts } from './commands/review-texts.server'
import { screenTexts } from './commands/screen-texts.server'
import { documentRequests, requestPage } from './queries/document-requests.server'
import { openedText } from './queries/opened-text.server'
import { publicVersionOf } from './queries/public-version.server'
import { textsToReview } from './queries/texts-to-review.server'
import { aPersonWith, publishedRules } from './testing/builders'

const database = await testDatabase()
const { db } = database
const system = workFor(database)
const texts = [{ id: 'q1', section: 's', type: 'long-text', text: { fi: 'Mitä mieltä?' }, required: false, visibility: 'officials', maxLength: 1000 }, { id: 'q2', section: 's', type: 'single-choice', visibility: 'aggregate', text: {}, required: false, options: [{ id: 'other', label: {}, opensText: true }] }]
let jari = ''

const as = (personId: string) => workFor(database, { actor: { kind: 'person', personId } })

beforeAll(async () => {
  await aCounty(db)
  await publishedRules(db)
  jari = await aPersonWith(db, 'moderator')
})

async function aRequest(): Promise<{ requestId: string; consultationId: string; ids: string[] }> {
  const consultationId = await aConsultationRow(db, { questions: texts })
  const ids = [
    await aResponse(db, consultationId, { answers: { q1: { text: 'Bussi ei kulje.' }, q2: { option: 'other', text: 'Vain määrinä' } } }),
    await aResponse(db, consultationId, { answers: { q1: { text: 'Soita 050 000 0000.' } } }),
    await aResponse(db, consultationId, { answers: { q1: { text: '=SUM(1)' } } }),
  ]
  await screenTexts(system, { consultationId })
  const made = await registerRequest(as(jari), { consultationId, asked: 'Kaikki vastaukset', askedBy: '', receivedOn: '2026-11-10' })
  if (!made.ok) throw new Error(made.code)
  return { requestId: made.value.requestId, consultationId, ids }
}

async function review(consultationId: string): Promise<void> {
  const { texts: open } = await textsToReview(as(jari), consultationId)
  await reviewTexts(as(jari), open.filter((each) => !each.isWaiting))
  for (const { textId } of open.filter((each) => each.isWaiting)) {
    const opened = await openedText(system, textId!)
    await redactText(as(jari), { textId: textId!, ...opened!.seen }, { reason: 'identifying', stretches: [], words: '050 000 0000' })
  }
}

describe('a request for documents', () => {
  it('is registered by those who may, with its clock', async () => {
    const { requestId, consultationId } = await aRequest()
    expect((await documentRequests(system)).requests.find((each) => each.id === requestId)).toMatchObject({ dueOn: '2026-11-24', clock: { state: 'soon', days: 2 } })
    expect(await registerRequest(as(jari), { consultationId: randomUUID(), asked: '', askedBy: '', receivedOn: null })).toMatchObject({ code: 'incomplete', details: { problems: [{ field: 'consultation' }, { field: 'asked' }, { field: 'receivedOn' }] } })
    const analyst = await aPersonWith(db, 'analyst')
    await expect(registerRequest(as(analyst), { consultationId, asked: 'x', askedBy: '', receivedOn: '2026-11-10' })).rejects.toMatchObject({ status: 403 })
  })

  it('waits until a person has looked at every text, and then leaves out what is hidden', async () => {
    const { requestId, consultationId } = await aRequest()
    expect(await makeVersion(as(jari), { requestId })).toEqual({ ok: false, code: 'not-reviewed' })
    expect(await requestPage(system, requestId)).toMatchObject({ textCount: 3, unreviewedCount: 3, hiddenCount: 0 })
    const { texts: open, left } = await textsToReview(as(jari), consultationId)
    expect([left, open[0]?.isWaiting, open[0]?.text]).toEqual([3, true, ''])
    expect(open.slice(1).map(({ text }) => text).sort()).toEqual(['=SUM(1)', 'Bussi ei kulje.'])
    await review(consultationId)
    expect(await makeVersion(as(jari), { requestId })).toEqual({ ok: true, value: { number: 1 } })
    expect(await makeVersion(as(jari), { requestId })).toEqual({ ok: true, value: { number: 1 } })
    const version = await publicVersionOf(system, requestId, 1)
    const given = JSON.stringify(version)
    expect(given).not.toContain('050 000')
    expect(given).not.toContain('Vain määrinä')
    expect(version?.texts.find((each) => each.reasons.length > 0)).toMatchObject({ reasons: ['identifying'], part: 'q1' })
    expect(version?.texts.map(({ number }) => number)).toEqual([1, 2, 3])
    expect(JSON.stringify(await db.documentVersion.findMany({ where: { requestId } }))).not.toContain('Bussi')
  })

  it('gives nothing of what is hidden, changed or withdrawn after a version was made', async () => {
    const { requestId, consultationId, ids } = await aRequest()
    await review(consultationId)
    await makeVersion(as(jari), { requestId })
    const raised = await raiseText(as(jari), { sourceKind: 'answer', sourceId: ids[0]!, part: 'q1' })
    const opened = raised.ok ? await openedText(system, raised.value.textId) : null
    await hideText(as(jari), { textId: raised.ok ? raised.value.textId : '', ...opened!.seen }, { reason: 'threat' })
    await db.answer.updateMany({ where: { responseId: ids[2]! }, data: { value: { text: 'Toinen teksti' } } })
    const version = await publicVersionOf(system, requestId, 1)
    expect(JSON.stringify(version)).not.toMatch(/Bussi|Toinen teksti|SUM/)
    expect(version?.texts.map(({ text }) => (text === null ? null : hasRedaction(text))).sort()).toEqual([null, true, true])
    await db.response.updateMany({ where: { consultationId }, data: { withdrawnAt: system.now } })
    expect((await publicVersionOf(system, requestId, 1))?.texts.map(({ text }) => text)).toEqual([null, null, null])
  })

  it('is decided once, with a version to give or a reason', async () => {
    const { requestId, consultationId } = await aRequest()
    expect(await decideRequest(as(jari), { requestId, outcome: 'given', note: '' })).toEqual({ ok: false, code: 'no-version' })
    await review(consultationId)
    await makeVersion(as(jari), { requestId })
    expect(await decideRequest(as(jari), { requestId, outcome: 'partly-given', note: '' })).toEqual({ ok: false, code: 'no-note' })
    const decision = { requestId, outcome: 'partly-given' as const, note: 'Tunnistetiedot, 621/1999 24 §.' }
    expect(await decideRequest(as(jari), decision)).toEqual({ ok: true, value: null })
    expect(await decideRequest(as(jari), decision)).toEqual({ ok: true, value: null })
    expect(await decideRequest(as(jari), { ...decision, outcome: 'refused' })).toEqual({ ok: false, code: 'already-decided' })
    expect(await makeVersion(as(jari), { requestId })).toEqual({ ok: false, code: 'already-decided' })
    expect(await requestPage(system, requestId)).toMatchObject({ outcome: 'partly-given', decidedOn: '2026-11-22', clock: { state: 'decided' }, versions: [{ number: 1, textCount: 3 }] })
  })

  it('is not given in full where something is hidden, when the version was made or since', async () => {
    const { requestId, consultationId } = await aRequest()
    await review(consultationId)
    await makeVersion(as(jari), { requestId })
    expect(await requestPage(system, requestId)).toMatchObject({ outcomes: ['partly-given', 'refused'] })
    expect(await decideRequest(as(jari), { requestId, outcome: 'given', note: 'Kaikki' })).toEqual({ ok: false, code: 'not-whole' })
    const clean = await aConsultationRow(db, { questions: texts })
    const responseId = await aResponse(db, clean, { answers: { q1: { text: 'Bussi ei kulje.' } } })
    await screenTexts(system, { consultationId: clean })
    const made = await registerRequest(as(jari), { consultationId: clean, asked: 'Kaikki', askedBy: '', receivedOn: '2026-11-10' })
    if (!made.ok) throw new Error(made.code)
    await review(clean)
    await makeVersion(as(jari), made.value)
    expect(await requestPage(system, made.value.requestId)).toMatchObject({ outcomes: ['given', 'partly-given', 'refused'] })
    const raised = await raiseText(as(jari), { sourceKind: 'answer', sourceId: responseId, part: 'q1' })
    const textId = raised.ok ? raised.value.textId : ''
    const opened = await openedText(system, textId)
    await redactText(as(jari), { textId, ...opened!.seen }, { reason: 'identifying', stretches: [], words: 'Bussi' })
    expect(await decideRequest(as(jari), { ...made.value, outcome: 'given', note: '' })).toEqual({ ok: false, code: 'not-whole' })
    const { id: actionId } = await db.moderationAction.findFirstOrThrow({ where: { textId, kind: 'redact' } })
    const again = await openedText(system, textId)
    await restoreText(as(jari), { textId, ...again!.seen }, { actionId })
    expect(await decideRequest(as(jari), { ...made.value, outcome: 'given', note: '' })).toEqual({ ok: true, value: null })
  })

  it('reviews nothing that has changed since it was read', async () => {
    const { consultationId, ids } = await aRequest()
    const { texts: open } = await textsToReview(as(jari), consultationId)
    await db.answer.updateMany({ where: { responseId: ids[0]! }, data: { value: { text: 'Muutettu' } } })
    expect(await reviewTexts(as(jari), open)).toEqual({ ok: true, value: { reviewed: 1, left: 2 } })
  })
})
