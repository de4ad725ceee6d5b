import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { aConsultationRow, aCounty, aResponse, aStatementRow } from '~/analysis/testing/builders'
import type { StatementContent } from '~/statements/contract'
import { maskOf } from '~/texts/rules/redacted-text'
import { testDatabase, workFor } from '../../tests/support/database'
import { appealAction } from './commands/appeal-action.server'
import { approveText } from './commands/approve-text.server'
import { decideAppeal } from './commands/decide-appeal.server'
import { hideText } from './commands/hide-text.server'
import { publishRules } from './commands/publish-rules.server'
import { raiseText } from './commands/raise-text.server'
import { redactText } from './commands/redact-text.server'
import { restoreText } from './commands/restore-text.server'
import { screenTexts } from './commands/screen-texts.server'
import { seeOriginal } from './commands/see-original.server'
import { shownContents } from './guards.server'
import { deskAppeals } from './queries/appeals.server'
import { moderationQueue } from './queries/moderation-queue.server'
import { moderationRulesPage } from './queries/moderation-rules.server'
import { openedText } from './queries/opened-text.server'
import { ownHandOvers } from './queries/own-hand-overs.server'
import { ownModeration } from './queries/own-moderation.server'
import { aPersonWith, publishedRules, someRules } from './testing/builders'
import { PHONE, say, textsIn } from './testing/waiting-texts'

const database = await testDatabase()
const { db } = database
const { system, as, aWaitingText, seen, shownText } = textsIn(database)
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

describe('screening', () => {
  it('puts what was found on the queue, asks about what belongs elsewhere, and never holds an answer back', async () => {
    const { textId, responseId } = await aWaitingText('Naapurini ei pärjää yksin. Soita 050 000 0000.')
    const { items } = await moderationQueue(as(jari), { state: 'waiting' })
    expect(items.find((item) => item.id === textId)).toMatchObject({ risk: 2, concerns: ['worry', 'contact'], state: 'waiting', shown: 'as-written' })
    expect(await shownText(responseId)).toBe('Naapurini ei pärjää yksin. Soita 050 000 0000.')
    expect(await ownHandOvers(system, 'answer', responseId)).toMatchObject([{ kind: 'worry', state: 'asked', contact: { phone: '+358 00 000 0102' } }])
    expect(JSON.stringify(items)).not.toContain('050 000 0000')
  })

  it('looks at every text once, at words beside a choice too, and again when they change', async () => {
    const consultationId = await aConsultationRow(db)
    const responseId = await aResponse(db, consultationId, { answers: { q1: { option: 'other', text: 'Soita 050 000 0000' }, q2: { option: 'a' } } })
    await aResponse(db, consultationId, { answers: { q1: { text: 'Kannatan.' } } })
    expect(await screenTexts(system, { consultationId })).toEqual({ ok: true, value: { found: 1 } })
    expect(await screenTexts(system, { consultationId })).toEqual({ ok: true, value: { found: 0 } })
    await db.answer.updateMany({ where: { responseId, questionId: 'q1' }, data: { value: { option: 'other', text: 'Soitan itse' } } })
    await db.response.updateMany({ where: { id: responseId }, data: { editedAt: new Date('2026-09-03T07:14:00Z') } })
    await screenTexts(system, { consultationId })
    expect(await db.moderatedText.count({ where: { consultationId } })).toBe(0)
  })

  it('looks through every text of a statement', async () => {
    const consultationId = await aConsultationRow(db)
    const content = { title: { fi: 'Arki' }, summary: { fi: 'Soittakaa 050 000 0000.' }, positions: [{ id: 'p1', on: null, stance: 'proposal', text: { fi: 'Kyyti' }, reason: { fi: 'Liisa Esimerkki sai masennusdiagnoosin.' } }] } as unknown as StatementContent
    const statementId = await aStatementRow(db, consultationId, { content })
    await screenTexts(system, { consultationId })
    const rows = await db.moderatedText.findMany({ where: { sourceId: statementId }, orderBy: { part: 'asc' } })
    expect(rows.map(({ part, concerns }) => [part, concerns])).toEqual([['positions/0/reason/fi', ['other-person', 'name']], ['summary/fi', ['contact']]])
  })

  it('is kept to one county', async () => {
    await aCounty(db, 'toinen')
    const { textId } = await aWaitingText()
    const elsewhere = workFor(database, { countyId: 'toinen' })
    expect(await openedText(elsewhere, textId)).toBeNull()
    expect((await moderationQueue(elsewhere, { state: 'all' })).items).toEqual([])
  })
})

describe('decisions', () => {
  it('hide a part from everybody, in the database itself, and show it again', async () => {
    const { textId, responseId } = await aWaitingText()
    const chosen = { reason: 'identifying' as const, stretches: [], words: '050 000 0000' }
    const done = await redactText(as(jari), await seen(textId), chosen)
    expect(done).toMatchObject({ ok: true })
    expect(say(await shownText(responseId))).toBe('Bussi 🚌 ei kulje. Soita [identifying].')
    expect((await shownText(responseId)).length).toBe(PHONE.length)
    const own = await ownModeration(system, 'answer', responseId)
    expect(own.hidden).toMatchObject([{ words: ['050 000 0000'], reason: 'identifying', title: { fi: 'Syy identifying' }, isWhole: false, may: { appeal: true }, since: system.now }])
    const actionId = own.hidden[0]!.actionId
    expect(await restoreText(as(other), await seen(textId), { actionId })).toMatchObject({ ok: true })
    expect(await shownText(responseId)).toBe(PHONE)
    expect(await restoreText(as(other), await seen(textId), { actionId })).toEqual({ ok: true, value: { actionId: null } })
  })

  it('are the same when they are taken twice, and refused when they are taken on something else', async () => {
    const { textId, responseId } = await aWaitingText()
    const before = await seen(textId)
    const chosen = { reason: 'identifying' as const, stretches: [{ startAt: 0, endAt: 8 }], words: '' }
    await redactText(as(jari), before, chosen)
    expect(await redactText(as(jari), before, chosen)).toEqual({ ok: true, value: { actionId: null } })
    expect(await db.moderationAction.count({ where: { textId } })).toBe(1)
    expect(await hideText(as(other), before, { reason: 'threat' })).toEqual({ ok: false, code: 'decided-meanwhile' })
    expect(await approveText(as(other), before)).toEqual({ ok: false, code: 'decided-meanwhile' })
    expect(await redactText(as(other), await seen(textId), { ...chosen, stretches: [], words: 'ei tätä' })).toEqual({ ok: false, code: 'words-not-there' })
    expect(await redactText(as(other), await seen(textId), { ...chosen, stretches: [] })).toEqual({ ok: false, code: 'nothing-chosen' })
    await db.answer.updateMany({ where: { responseId }, data: { value: { text: 'Aivan toinen teksti' } } })
    expect(await hideText(as(other), { ...before, revision: 1 }, { reason: 'threat' })).toEqual({ ok: false, code: 'text-changed' })
    expect(await approveText(as(other), { textId: randomUUID(), digest: '', revision: 0 })).toEqual({ ok: false, code: 'no-text' })
  })

  it('taken at the same moment become one after the other', async () => {
    const { textId } = await aWaitingText()
    const both = await seen(textId)
    const results = await Promise.all([
      redactText(as(jari), both, { reason: 'identifying', stretches: [], words: '050 000 0000' }),
      hideText(as(other), both, { reason: 'insult' }),
      redactText(as(other), both, { reason: 'identifying', stretches: [], words: '050 000 0000' }),
    ])
    expect(results.filter((result) => !result.ok).map((result) => (result.ok ? '' : result.code)).every((code) => code === 'decided-meanwhile')).toBe(true)
    expect(await db.moderationAction.count({ where: { textId, endedAt: null } })).toBe(1)
  })

  it('hide a whole text; its answer still counts', async () => {
    const { textId, responseId } = await aWaitingText()
    await hideText(as(jari), await seen(textId), { reason: 'threat' })
    expect(await shownText(responseId)).toBe(maskOf('threat').repeat(PHONE.length))
    expect(await hideText(as(jari), await seen(textId), { reason: 'threat' })).toEqual({ ok: true, value: { actionId: null } })
    expect((await ownModeration(system, 'answer', responseId)).hidden).toMatchObject([{ isWhole: true, words: [PHONE] }])
  })

  it('hide a part of a statement, and of no other part', async () => {
    const consultationId = await aConsultationRow(db)
    const content = { title: { fi: 'Arki' }, summary: { fi: 'Soittakaa 050 000 0000.', sv: 'Ring 050 000 0000.' } } as StatementContent
    const statementId = await aStatementRow(db, consultationId, { content, isTextReleased: true })
    await screenTexts(system, { consultationId })
    const row = await db.moderatedText.findFirstOrThrow({ where: { sourceId: statementId, part: 'summary/fi' } })
    await redactText(as(jari), await seen(row.id), { reason: 'identifying', stretches: [], words: '050 000 0000' })
    const shown = (await shownContents(system.scope, db, [statementId])).get(statementId) as StatementContent
    expect([say(shown.summary.fi!), shown.summary.sv, shown.title]).toEqual(['Soittakaa [identifying].', 'Ring 050 000 0000.', { fi: 'Arki' }])
    expect((await ownModeration(system, 'statement', statementId)).hidden).toMatchObject([{ part: 'summary/fi' }])
  })

  it('withhold the new words of a text of which a part was hidden, until a person has looked', async () => {
    const { consultationId, textId, responseId } = await aWaitingText()
    await redactText(as(jari), await seen(textId), { reason: 'identifying', stretches: [], words: '050 000 0000' })
    const words = 'Bussi ei kulje. Numeroni on yhä 050 000 0000.'
    await db.answer.updateMany({ where: { responseId }, data: { value: { text: words } } })
    await db.response.updateMany({ where: { id: responseId }, data: { editedAt: new Date('2026-09-03T07:14:00Z') } })
    expect(await shownText(responseId)).toBe(maskOf('pending').repeat(words.length))
    await screenTexts(system, { consultationId })
    expect(await openedText(system, textId)).toMatchObject({ state: 'waiting', isChanged: true, concerns: ['changed', 'contact'] })
    expect(await ownModeration(system, 'answer', responseId)).toEqual({ hidden: [], changed: ['q1'], restored: [] })
    await approveText(as(jari), await seen(textId))
    expect(await shownText(responseId)).toBe(words)
    expect(await db.moderationAction.count({ where: { textId, endedAt: null, kind: 'redact' } })).toBe(0)
  })

  it('are taken by moderators only, by the rules that are published', async () => {
    const { textId } = await aWaitingText()
    const before = await seen(textId)
    const analyst = await aPersonWith(db, 'analyst')
    await expect(approveText(as(analyst), before)).rejects.toMatchObject({ status: 403 })
    await expect(hideText(as(admin), before, { reason: 'threat' })).rejects.toMatchObject({ status: 403 })
    await aCounty(db, 'ilman')
    const consultationId = await aConsultationRow(db, { countyId: 'ilman' })
    await aResponse(db, consultationId, { countyId: 'ilman', answers: { q1: { text: PHONE } } })
    const without = workFor(database, { countyId: 'ilman' })
    await screenTexts(without, { consultationId })
    const row = await db.moderatedText.findFirstOrThrow({ where: { countyId: 'ilman' } })
    const opened = await openedText(without, row.id)
    expect(await hideText(without, { textId: row.id, ...opened!.seen }, { reason: 'threat' })).toEqual({ ok: false, code: 'no-rules' })
  })

  it('are forgotten with the words, and stay in the counts', async () => {
    const { consultationId, textId, responseId } = await aWaitingText()
    await redactText(as(jari), await seen(textId), { reason: 'identifying', stretches: [], words: '050 000 0000' })
    const { hidden } = await ownModeration(system, 'answer', responseId)
    await appealAction(system, { sourceKind: 'answer', sourceId: responseId, actionId: hidden[0]!.actionId, words: 'Näyttäkää se', locale: 'fi' })
    await db.answer.deleteMany({ where: { responseId } })
    await db.response.updateMany({ where: { id: responseId }, data: { withdrawnAt: system.now } })
    expect((await moderationQueue(system, { state: 'all' })).items.some((item) => item.id === textId)).toBe(false)
    await screenTexts(system, { consultationId })
    expect(await db.moderatedText.count({ where: { id: textId } })).toBe(0)
    expect(await db.moderationAppeal.count({ where: { actionId: hidden[0]!.actionId } })).toBe(0)
    expect(await db.moderationAction.findMany({ where: { textId } })).toMatchObject([{ kind: 'redact', reason: 'identifying', places: [] }])
  })
})

describe('the original', () => {
  it('is seen by moderators and administrators, and every look is a row of its own', async () => {
    const { textId, responseId } = await aWaitingText()
    expect(await seeOriginal(as(jari), { textId })).toEqual({ ok: true, value: { text: PHONE } })
    await seeOriginal(as(jari), { textId })
    await seeOriginal(as(admin), { textId })
    const analyst = await aPersonWith(db, 'analyst')
    expect(await seeOriginal(as(analyst), { textId })).toEqual({ ok: false, code: 'not-a-moderator' })
    expect(await seeOriginal(system, { textId })).toEqual({ ok: false, code: 'not-a-moderator' })
    const views = await db.originalView.findMany({ where: { textId } })
    expect(views.map(({ by, sourceId, part, at }) => [by, sourceId, part, at])).toEqual(expect.arrayContaining([[jari, responseId, 'q1', system.now], [admin, responseId, 'q1', system.now]]))
    expect(views).toHaveLength(3)
    expect(JSON.stringify(views)).not.toContain('050 000 0000')
  })

  it('is not seen without an entry in the audit log, which holds no word of it', async () => {
    const { textId } = await aWaitingText()
    await seeOriginal(as(jari), { textId })
    await seeOriginal(as(jari), { textId })
    await seeOriginal(as(admin), { textId })
    await seeOriginal(system, { textId })
    await seeOriginal(as(await aPersonWith(db, 'analyst')), { textId })
    const entries = await db.auditEntry.findMany({ where: { action: 'moderation.original-seen', subjectId: textId } })
    expect(entries.map(({ actorId }) => actorId).sort()).toEqual([jari, jari, admin].sort())
    expect(entries.map(({ subjectKind, details }) => ({ subjectKind, details }))).toEqual(Array.from({ length: 3 }, () => ({ subjectKind: 'moderated-text', details: { sourceKind: 'answer' } })))
  })
})

describe('another look', () => {
  it('is asked for once, and given by somebody else, who says why', async () => {
    const { textId, responseId } = await aWaitingText()
    await redactText(as(jari), await seen(textId), { reason: 'identifying', stretches: [], words: '050 000 0000' })
    const [hidden] = (await ownModeration(system, 'answer', responseId)).hidden
    const ask = { sourceKind: 'answer' as const, sourceId: responseId, actionId: hidden!.actionId, words: 'Numero on yleinen vaihde.', locale: 'fi' as const }
    expect(await appealAction(system, { ...ask, sourceId: randomUUID() })).toEqual({ ok: false, code: 'no-action' })
    const asked = await appealAction(as(admin), ask)
    if (!asked.ok) throw new Error(asked.code)
    expect(await appealAction(system, ask)).toEqual({ ok: false, code: 'already-appealed' })
    expect(await db.moderationAppeal.findMany({ where: { id: asked.value.appealId } })).toMatchObject([{ by: null }])
    const decide = { appealId: asked.value.appealId, outcome: 'lifted' as const, explanation: 'Se on yleinen numero.' }
    expect(await decideAppeal(as(jari), decide)).toEqual({ ok: false, code: 'own-action' })
    expect((await deskAppeals(as(jari))).find((each) => each.id === decide.appealId)).toMatchObject({ may: { decide: false }, words: ask.words })
    expect(await decideAppeal(as(admin), decide)).toEqual({ ok: true, value: null })
    expect(await decideAppeal(as(other), decide)).toEqual({ ok: false, code: 'already-decided' })
    expect(await shownText(responseId)).toBe(PHONE)
    expect(await db.auditEntry.count({ where: { subjectId: decide.appealId } })).toBe(2)
    expect(JSON.stringify(await db.auditEntry.findMany({ where: { subjectId: decide.appealId } }))).not.toContain('vaihde')
  })
})

describe('rules', () => {
  it('are published as versions by an administrator; the earlier ones stay', async () => {
    await aCounty(db, 'kolmas')
    const boss = await aPersonWith(db, 'administrator', { countyId: 'kolmas' })
    const work = workFor(database, { countyId: 'kolmas', actor: { kind: 'person', personId: boss } })
    const rules = someRules()
    expect(await publishRules(work, { seen: 0, content: { ...rules, contacts: [] } })).toMatchObject({ ok: false, code: 'incomplete' })
    expect(await publishRules(work, { seen: 0, content: rules })).toEqual({ ok: true, value: { number: 1 } })
    expect(await publishRules(work, { seen: 0, content: rules })).toEqual({ ok: true, value: { number: 1 } })
    const changed = { ...rules, reasons: rules.reasons.map((each) => ({ ...each, done: { fi: 'Peitämme sen heti.', sv: 'Vi döljer det genast.' } })) }
    expect(await publishRules(work, { seen: 0, content: changed })).toEqual({ ok: false, code: 'changed-meanwhile' })
    expect(await publishRules(work, { seen: 1, content: changed })).toEqual({ ok: true, value: { number: 2 } })
    expect(await moderationRulesPage(work)).toMatchObject({ isCurrent: true, rules: { number: 2 }, versions: [{ number: 2 }, { number: 1 }] })
    expect(await moderationRulesPage(work, 1)).toMatchObject({ isCurrent: false, rules: { number: 1, content: rules } })
    expect(await moderationRulesPage(work, 9)).toBeNull()
    expect((await db.auditEntry.findMany({ where: { countyId: 'kolmas' } })).map(({ details }) => details)).toContainEqual({ number: 2, isMatterForAdvisoryBodies: true })
    await expect(publishRules(as(jari), { seen: 1, content: changed })).rejects.toMatchObject({ status: 403 })
  })

  it('come with figures of what was done, small numbers hidden', async () => {
    const later = workFor(database, { now: new Date('2027-01-10T10:00:00Z') })
    const page = await moderationRulesPage(later)
    const redacted = await db.moderationAction.count({ where: { countyId: 'jarvirannikko', kind: 'redact', reason: 'identifying' } })
    expect(redacted).toBeGreaterThanOrEqual(5)
    expect(page?.statistics.rows.find((row) => row.reason === 'identifying')?.counts.redact).toBe(redacted)
    expect(page?.statistics.rows.find((row) => row.reason === 'threat')?.counts.hide).toBeNull()
    expect(page?.statistics.medianHours).toBe(1)
  })
})

describe('raising a text', () => {
  it('puts it on the queue whatever the rule found, once', async () => {
    const consultationId = await aConsultationRow(db)
    const responseId = await aResponse(db, consultationId, { answers: { q1: { text: 'Kannatan.' } } })
    const analyst = await aPersonWith(db, 'analyst')
    const place = { sourceKind: 'answer' as const, sourceId: responseId, part: 'q1' }
    const raised = await raiseText(as(analyst), place)
    expect(await raiseText(as(analyst), place)).toEqual(raised)
    if (!raised.ok) throw new Error(raised.code)
    expect(await openedText(system, raised.value.textId)).toMatchObject({ concerns: ['raised'], state: 'waiting' })
    await approveText(as(jari), await seen(raised.value.textId))
    await raiseText(as(analyst), place)
    expect(await openedText(system, raised.value.textId)).toMatchObject({ state: 'waiting' })
    expect(await raiseText(as(analyst), { ...place, part: 'q9' })).toEqual({ ok: false, code: 'no-text' })
  })
})
