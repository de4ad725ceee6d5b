import { beforeAll, describe, expect, it } from 'vitest'
import { aConsultationRow, aCounty, aStatementRow } from '~/analysis/testing/builders'
import type { StatementContent } from '~/statements/contract'
import { testDatabase, workFor } from '../../tests/support/database'
import { appealAction } from './commands/appeal-action.server'
import { decideAppeal } from './commands/decide-appeal.server'
import { hideText } from './commands/hide-text.server'
import { redactText } from './commands/redact-text.server'
import { restoreText } from './commands/restore-text.server'
import { screenTexts } from './commands/screen-texts.server'
import { withholdAgain } from './commands/withhold-again.server'
import type { SourceKind } from './contract'
import { deskAppeals } from './queries/appeals.server'
import { rulesAdvice } from './queries/moderation-rules.server'
import { openedText } from './queries/opened-text.server'
import { ownModeration } from './queries/own-moderation.server'
import { otherLanguagesOf } from './queries/parts-of-source.server'
import type { AppealOutcome } from './store/appeals.server'
import { someRules, twoModerators } from './testing/builders'
import { PHONE, textsIn } from './testing/waiting-texts'

const database = await testDatabase()
const { db } = database
const { system, as, aWaitingText, seen, shownText } = textsIn(database)
let jari = ''
let other = ''

beforeAll(async () => {
  await aCounty(db)
  const moderators = await twoModerators(db)
  jari = moderators[0]
  other = moderators[1]
})

const NUMBER = '050 000 0000'

/** One moderator hides the number, the author asks for another look, and another moderator decides. */
async function decided(place: { textId: string; sourceKind: SourceKind; sourceId: string }, outcome: AppealOutcome): Promise<{ actionId: string; appealId: string }> {
  const { textId, sourceKind, sourceId } = place
  await redactText(as(jari), await seen(textId), { reason: 'identifying', stretches: [], words: NUMBER })
  const actionId = (await ownModeration(system, sourceKind, sourceId)).hidden.find((part) => part.may.appeal)!.actionId
  const asked = await appealAction(system, { sourceKind, sourceId, actionId, words: 'Se on yleinen numero.', locale: 'sv' })
  if (!asked.ok) throw new Error(asked.code)
  expect(await decideAppeal(as(other), { appealId: asked.value.appealId, outcome, explanation: `Perustelu: ${outcome}` })).toEqual({ ok: true, value: null })
  return { actionId, appealId: asked.value.appealId }
}

async function decidedAnswer(outcome: AppealOutcome) {
  const { textId, responseId } = await aWaitingText()
  return { textId, responseId, ...(await decided({ textId, sourceKind: 'answer', sourceId: responseId }, outcome)) }
}

async function aStatement() {
  const consultationId = await aConsultationRow(db)
  const content = { title: { fi: 'Arki' }, summary: { fi: `Soittakaa ${NUMBER}.`, sv: 'Ring oss.', en: `Call ${NUMBER}.` } } as StatementContent
  const statementId = await aStatementRow(db, consultationId, { content, isTextReleased: true })
  await screenTexts(system, { consultationId })
  const { id } = await db.moderatedText.findFirstOrThrow({ where: { sourceId: statementId, part: 'summary/fi' } })
  return { statementId, textId: id }
}

describe('what came of an appeal', () => {
  it('is told to whoever answered after the part is shown again, with the reason', async () => {
    const { responseId, actionId } = await decidedAnswer('lifted')
    expect(await ownModeration(system, 'answer', responseId)).toMatchObject({
      hidden: [{
        actionId, part: 'q1', isPast: true, shownAgainAt: system.now, words: [NUMBER], reason: 'identifying', since: system.now, may: { appeal: false },
        appeal: { outcome: 'lifted', explanation: 'Perustelu: lifted', decidedAt: system.now },
      }],
      changed: [], restored: [],
    })
  })

  it('is told to the giver of a statement as well', async () => {
    const { statementId, textId } = await aStatement()
    const { actionId } = await decided({ textId, sourceKind: 'statement', sourceId: statementId }, 'lifted')
    expect((await ownModeration(system, 'statement', statementId)).hidden).toMatchObject([{ actionId, part: 'summary/fi', isPast: true, shownAgainAt: system.now, appeal: { explanation: 'Perustelu: lifted' } }])
  })

  it('stays when a moderator shows the part again later, or the words change', async () => {
    const { textId, responseId, actionId } = await decidedAnswer('upheld')
    expect((await ownModeration(system, 'answer', responseId)).hidden).toMatchObject([{ isPast: false, shownAgainAt: null, appeal: { outcome: 'upheld' } }])
    await restoreText(as(jari), await seen(textId), { actionId, knows: true })
    expect((await ownModeration(system, 'answer', responseId)).hidden).toMatchObject([{ actionId, isPast: true, shownAgainAt: system.now, appeal: { outcome: 'upheld', explanation: 'Perustelu: upheld' } }])
    await db.answer.updateMany({ where: { responseId }, data: { value: { text: 'Aivan toinen teksti' } } })
    expect((await ownModeration(system, 'answer', responseId)).hidden).toMatchObject([{ actionId, isPast: true, shownAgainAt: null, words: [], appeal: { explanation: 'Perustelu: upheld' } }])
  })

  it('does not say that words are shown which something else hides still', async () => {
    const { textId, responseId } = await aWaitingText()
    await redactText(as(jari), await seen(textId), { reason: 'identifying', stretches: [], words: NUMBER })
    const { actionId } = (await ownModeration(system, 'answer', responseId)).hidden[0]!
    await hideText(as(jari), await seen(textId), { reason: 'threat' })
    const asked = await appealAction(system, { sourceKind: 'answer', sourceId: responseId, actionId, words: 'Se on yleinen.', locale: 'fi' })
    if (!asked.ok) throw new Error(asked.code)
    await decideAppeal(as(other), { appealId: asked.value.appealId, outcome: 'lifted', explanation: 'Se on yleinen.' })
    expect((await ownModeration(system, 'answer', responseId)).hidden).toMatchObject([{ isPast: false, isWhole: true }, { actionId, isPast: true, shownAgainAt: null }])
  })

  it('says since when words are shown again only where nothing hides them, then or now', async () => {
    const at = (day: number) => workFor(database, { now: new Date(`2026-11-${day}T10:00:00Z`), actor: { kind: 'person', personId: other } })
    const { textId, responseId, actionId } = await decidedAnswer('upheld')
    const hide = async (day: number) => {
      const hidden = await hideText(at(day), await seen(textId), { reason: 'threat' })
      return (hidden.ok && hidden.value.actionId) || ''
    }
    const restore = async (day: number, id: string) => expect(await restoreText(at(day), await seen(textId), { actionId: id, knows: true })).toMatchObject({ ok: true })
    const since = async () => (await ownModeration(system, 'answer', responseId)).hidden.find((part) => part.actionId === actionId)?.shownAgainAt
    const first = await hide(22)
    await restore(23, actionId)
    expect(await since()).toBeNull()
    await restore(27, first)
    // Monday was not the day: the whole was hidden until Friday.
    expect(await since()).toBeNull()

    const next = await decidedAnswer('lifted')
    const day = system.now
    const nextSince = async () => (await ownModeration(system, 'answer', next.responseId)).hidden.find((part) => part.actionId === next.actionId)?.shownAgainAt
    expect(await nextSince()).toEqual(day)
    const anew = await hideText(at(24), await seen(next.textId), { reason: 'threat' })
    expect(await nextSince()).toBeNull()
    await restoreText(at(25), await seen(next.textId), { actionId: (anew.ok && anew.value.actionId) || '' })
    expect(await nextSince()).toEqual(day)
    await withholdAgain(at(26), { sourceKind: 'answer', ids: [next.responseId] })
    expect(await nextSince()).toBeNull()
  })

  it('is not listed where nobody appealed', async () => {
    const { textId, responseId } = await aWaitingText()
    const done = await redactText(as(jari), await seen(textId), { reason: 'identifying', stretches: [], words: NUMBER })
    await restoreText(as(jari), await seen(textId), { actionId: (done.ok && done.value.actionId) || '' })
    expect((await ownModeration(system, 'answer', responseId)).hidden).toEqual([])
  })

  it('stands beside the action at the desk, with who decided', async () => {
    const { textId, actionId, appealId } = await decidedAnswer('lifted')
    expect((await openedText(system, textId))?.actions.find(({ id }) => id === actionId)).toMatchObject({ isSameText: true, appeal: { id: appealId, outcome: 'lifted', decidedAt: system.now, decidedBy: other } })
  })

  it('is not undone by one press: whoever shows again what was to stay hidden says that they know', async () => {
    const { textId, responseId, actionId } = await decidedAnswer('upheld')
    expect(await restoreText(as(jari), await seen(textId), { actionId })).toEqual({ ok: false, code: 'not-confirmed' })
    expect(await shownText(responseId)).not.toBe(PHONE)
    expect(await restoreText(as(jari), await seen(textId), { actionId, knows: true })).toMatchObject({ ok: true })
    expect(await shownText(responseId)).toBe(PHONE)
  })
})

it('whoever decides is told which part of what it is about, and in which language its author asked', async () => {
  const { statementId, textId } = await aStatement()
  const { appealId } = await decided({ textId, sourceKind: 'statement', sourceId: statementId }, 'upheld')
  const { consultationId } = await db.moderatedText.findFirstOrThrow({ where: { id: textId } })
  expect((await deskAppeals(as(other))).find(({ id }) => id === appealId)).toMatchObject({ sourceKind: 'statement', part: 'summary/fi', consultationId, locale: 'sv' })
})

it('the other languages of a part are known, also those in which nothing was found', async () => {
  const { statementId } = await aStatement()
  const english = await db.moderatedText.findFirstOrThrow({ where: { sourceId: statementId, part: 'summary/en' } })
  const place = { sourceKind: 'statement' as const, sourceId: statementId, part: 'summary/fi' }
  expect(await otherLanguagesOf(system, place)).toEqual([{ part: 'summary/sv', locale: 'sv', textId: null }, { part: 'summary/en', locale: 'en', textId: english.id }])
  expect(await otherLanguagesOf(system, { ...place, part: 'title/fi' })).toEqual([])
  expect(await otherLanguagesOf(system, { ...place, sourceKind: 'answer' })).toEqual([])
})

it('a new version of the rules that is new in one language only is told of while it can be published', async () => {
  const rules = someRules()
  const changed = { ...rules, reasons: rules.reasons.map((each) => (each.reason === 'health' ? { ...each, done: { ...each.done, fi: 'Peitämme sen heti.' } } : each)) }
  const advice = async (input: { seen?: number; content?: typeof rules }) => await rulesAdvice(system, { seen: 1, content: changed, languages: ['fi', 'sv', 'en'], ...input })
  expect(await advice({})).toEqual([{ id: 'health-done', of: 'health', field: 'done', changed: ['fi'], unchanged: ['sv'] }])
  expect(await advice({ content: rules })).toEqual([])
  expect(await advice({ seen: 0 })).toEqual([])
  expect(await advice({ content: { ...changed, contacts: [] } })).toEqual([])
})
