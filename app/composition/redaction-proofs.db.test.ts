import { beforeAll, describe, expect, it } from 'vitest'
import { aConsultationRow, aCounty, aResponse } from '~/analysis/testing/builders'
import { scopeOf } from '~/kernel/county-scope'
import { appealAction } from '~/moderation/commands/appeal-action.server'
import { approveText } from '~/moderation/commands/approve-text.server'
import { decideAppeal } from '~/moderation/commands/decide-appeal.server'
import { hideText } from '~/moderation/commands/hide-text.server'
import { redactText } from '~/moderation/commands/redact-text.server'
import { restoreText } from '~/moderation/commands/restore-text.server'
import { screenTexts } from '~/moderation/commands/screen-texts.server'
import { MODERATION_EVENTS } from '~/moderation/contract'
import { openedText } from '~/moderation/queries/opened-text.server'
import { aPersonWith, publishedRules } from '~/moderation/testing/builders'
import { publishRoot } from '~/oversight/commands/publish-root.server'
import { publishedRoots } from '~/oversight/queries/published-roots.server'
import { testDatabase, workFor } from '../../tests/support/database'
import { reactions } from './reactions.server'

const database = await testDatabase()
const { db } = database
const system = workFor(database)
const WORDS = 'Soita 050 000 0000.'
const HIDE = { reason: 'identifying' as const, stretches: [], words: '050 000 0000' }
let jari = ''
let other = ''

const as = (personId: string) => workFor(database, { actor: { kind: 'person', personId } })

beforeAll(async () => {
  await aCounty(db)
  await publishedRules(db)
  jari = await aPersonWith(db, 'moderator')
  other = await aPersonWith(db, 'moderator')
})

async function seen(textId: string) {
  const opened = await openedText(system, textId)
  if (!opened) throw new Error('no text')
  return { textId, ...opened.seen }
}

async function aCountedText(): Promise<{ consultationId: string; responseId: string; textId: string }> {
  const consultationId = await aConsultationRow(db, { closesAt: new Date('2020-10-01T20:59:59Z') })
  const responseId = await aResponse(db, consultationId, { answers: { q1: { text: WORDS } } })
  for (let more = 0; more < 5; more += 1) await aResponse(db, consultationId, { answers: { q1: { text: `Kannatan ${more}.` } } })
  await screenTexts(system, { consultationId })
  await publishRoot(system, { consultationId })
  const { id } = await db.moderatedText.findFirstOrThrow({ where: { sourceId: responseId } })
  return { consultationId, responseId, textId: id }
}

const saltOf = async (id: string) => Buffer.from((await db.response.findFirstOrThrow({ where: { id } })).salt ?? []).toString('hex')
const planned = async (consultationId: string) => (await database.pool.query('SELECT 1 FROM graphile_worker.jobs WHERE key = $1', [`oversight.counting-due:${consultationId}`])).rowCount

async function react(name: string, event: object): Promise<void> {
  const tasks = reactions({ db, sites: { county: () => ({ settings: {}, scope: scopeOf('jarvirannikko') }), originOf: () => '', refresh: async () => {} }, mail: () => async () => {}, journal: null } as never)
  await tasks[name]!({ countyId: 'jarvirannikko', ...event }, { jobId: '1', attempt: 1 })
}

describe('an answer in which something is hidden', () => {
  it('gets another salt each time it is shown otherwise, and not when nothing is done', async () => {
    const { responseId, textId } = await aCountedText()
    const salts = [await saltOf(responseId)]
    const before = await seen(textId)
    const done = await redactText(as(jari), before, HIDE)
    salts.push(await saltOf(responseId))
    await redactText(as(jari), before, HIDE)
    expect(await saltOf(responseId)).toBe(salts[1])
    await restoreText(as(jari), await seen(textId), { actionId: (done.ok && done.value.actionId) || '' })
    salts.push(await saltOf(responseId))
    await hideText(as(jari), await seen(textId), { reason: 'threat' })
    salts.push(await saltOf(responseId))
    expect(new Set(salts).size).toBe(4)
    expect(salts.every((salt) => salt.length === 64)).toBe(true)
    const other = await aCountedText()
    const kept = await saltOf(other.responseId)
    await approveText(as(jari), await seen(other.textId))
    expect(await saltOf(other.responseId)).toBe(kept)
  })

  it('is told of by a supplement once its root has been published', async () => {
    const { consultationId, responseId, textId } = await aCountedText()
    const done = await redactText(as(jari), await seen(textId), HIDE)
    if (!done.ok) throw new Error(done.code)
    expect(await planned(consultationId)).toBe(0)
    await react(MODERATION_EVENTS.decided, { actionId: done.value.actionId, kind: 'redact', sourceKind: 'answer', sourceId: responseId, consultationId })
    expect(await planned(consultationId)).toBe(1)
    expect(await publishRoot(system, { consultationId })).toEqual({ ok: true, value: { ordinal: 2 } })
    expect((await publishedRoots(system, consultationId, 5)).map(({ counts }) => counts)).toEqual([{ leaves: 6, added: 6, removed: 0 }, { leaves: 6, added: 1, removed: 1 }])
  })

  it('is told of again when an appeal has it shown', async () => {
    const { consultationId, responseId, textId } = await aCountedText()
    const done = await redactText(as(jari), await seen(textId), HIDE)
    const actionId = (done.ok && done.value.actionId) || ''
    const asked = await appealAction(system, { sourceKind: 'answer', sourceId: responseId, actionId, words: 'Numero on yleinen.', locale: 'fi' })
    if (!asked.ok) throw new Error(asked.code)
    const before = await saltOf(responseId)
    await decideAppeal(as(other), { appealId: asked.value.appealId, outcome: 'lifted', explanation: 'Se on yleinen numero.' })
    expect(await saltOf(responseId)).not.toBe(before)
    await react(MODERATION_EVENTS.appealDecided, { appealId: asked.value.appealId, sourceKind: 'answer', sourceId: responseId, consultationId })
    expect(await planned(consultationId)).toBe(1)
  })

  it('gets none when it has been withdrawn meanwhile, and a statement plans nothing', async () => {
    const { consultationId, responseId, textId } = await aCountedText()
    const opened = await seen(textId)
    await db.response.updateMany({ where: { id: responseId }, data: { withdrawnAt: system.now, salt: null } })
    expect(await redactText(as(jari), opened, HIDE)).toEqual({ ok: false, code: 'no-text' })
    expect(await saltOf(responseId)).toBe('')
    await react(MODERATION_EVENTS.decided, { actionId: '', kind: 'redact', sourceKind: 'statement', sourceId: responseId, consultationId })
    expect(await planned(consultationId)).toBe(0)
  })
})
