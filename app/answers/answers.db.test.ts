import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { testDatabase, workFor } from '../../tests/support/database'
import { aContent } from '~/consultations/testing/builders'
import { deleteOldDrafts } from './commands/delete-old-drafts.server'
import { editAnswer } from './commands/edit-answer.server'
import { planDraftDeletion } from './commands/plan-draft-deletion.server'
import { putReceiptAway } from './commands/put-receipt-away.server'
import { receiveAnswer } from './commands/receive-answer.server'
import { saveDraft } from './commands/save-draft.server'
import { startDraft } from './commands/start-draft.server'
import { submitAnswer } from './commands/submit-answer.server'
import { withdrawAnswer } from './commands/withdraw-answer.server'
import { draftOf } from './queries/draft.server'
import { ownAnswer } from './queries/own-answer.server'
import { receiptOf } from './queries/receipt.server'
import { sentFrom } from './queries/sent-from.server'

const database = await testDatabase()
const now = new Date('2027-02-01T10:00:00Z')
const work = workFor(database, { now, actor: { kind: 'resident' } })
const later = (hours: number) => ({ ...work, now: new Date(now.getTime() + hours * 3_600_000) })
const official = (hours: number) => ({ ...later(hours), actor: { kind: 'system' as const } })
const secret = new Uint8Array(32).fill(7)
const closesAt = new Date('2027-02-14T21:59:59.999Z')
let consultationId: string

async function openConsultation(): Promise<string> {
  const id = randomUUID()
  await database.db.consultation.create({
    data: {
      countyId: 'jarvirannikko', id, slug: `c-${id}`, kind: 'survey', caseNumber: 'X/1', originalLocale: 'fi', theme: 'services', municipalities: [], channels: ['web', 'paper'],
      opensAt: new Date('2027-01-11T06:00:00Z'), closesAt, summaryDueOn: new Date('2027-03-12'), decisionOn: new Date('2027-04-12'),
      publishedAt: new Date('2027-01-01T06:00:00Z'), currentVersion: 1, searchText: '',
      versions: { create: { number: 1, content: aContent(), publishedAt: now } },
    },
  })
  return id
}

const start = async () => {
  const started = await startDraft(work, { consultationId, versionNumber: 1, locale: 'fi' })
  if (!started.ok) throw new Error(started.code)
  return started.value.token
}
const sending = (token: string) => ({ token, secret, consultationId, versionNumber: 1, locale: 'fi' as const, values: { q1: { option: 'walk' }, q7: { text: 'Bussi ei kulje.' } }, municipality: 'lehtovaara' })
const sent = async () => {
  const token = await start()
  expect(await submitAnswer(work, sending(token))).toEqual({ ok: true, value: null })
  const state = await receiptOf(work, token, secret)
  if (state.state !== 'shown') throw new Error(state.state)
  return state.receipt
}
const responseCount = async () => await database.db.response.count({ where: { consultationId } })

/** Every column of every table that could hold a person's words. */
async function foundAnywhere(words: string): Promise<string[]> {
  const tables = await database.pool.query<{ name: string }>(
    "SELECT quote_ident(table_schema) || '.' || quote_ident(table_name) AS name FROM information_schema.tables WHERE table_type = 'BASE TABLE' AND table_schema IN ('public', 'graphile_worker')",
  )
  const found: string[] = []
  for (const { name } of tables.rows) {
    const { rows } = await database.pool.query(`SELECT 1 FROM ${name} AS t WHERE t::text LIKE '%' || $1 || '%' LIMIT 1`, [words])
    if (rows.length > 0) found.push(name)
  }
  return found
}

beforeAll(async () => {
  consultationId = await openConsultation()
})

describe('a draft', () => {
  it('keeps what was answered, page by page, and what still needs correcting', async () => {
    const token = await start()
    expect(await saveDraft(work, { token, locale: 'fi', entries: { q1: { option: 'walk' }, q9: { typed: { q9: ['tunti'] } } }, cleared: [] })).toMatchObject({ ok: true })
    expect(await saveDraft(work, { token, locale: 'sv', entries: { q2: { options: ['a'] } }, cleared: ['q1'], wantsAll: true })).toMatchObject({ ok: true })
    expect(await draftOf(work, token)).toMatchObject({ locale: 'sv', wantsAll: true, entries: { q9: { typed: { q9: ['tunti'] } }, q2: { options: ['a'] } }, isSent: false })
  })

  it('loses nothing when two pages are saved at the same time', async () => {
    const token = await start()
    const saves = Array.from({ length: 12 }, (_, index) => saveDraft(work, { token, locale: 'fi', entries: { [`q${index}`]: { number: index } }, cleared: [] }))
    await Promise.all(saves)
    expect(Object.keys((await draftOf(work, token))!.entries)).toHaveLength(12)
  })

  it('is reached by its token in any writing, and its token is kept nowhere', async () => {
    const token = await start()
    expect(await draftOf(work, ` ${token.toLowerCase().match(/.{4}/g)!.join('-')} `)).not.toBeNull()
    expect(await draftOf(work, token.replace(/^./, token.startsWith('7') ? '8' : '7'))).toBeNull()
    expect(await draftOf(workFor(database, { countyId: 'another', now }), token)).toBeNull()
    expect(await foundAnywhere(token)).toEqual([])
  })

  it('cannot be started or saved when answering is not open', async () => {
    const token = await start()
    expect(await startDraft({ ...work, now: new Date('2027-01-10T10:00:00Z') }, { consultationId, versionNumber: 1, locale: 'fi' })).toMatchObject({ code: 'not-open' })
    expect(await saveDraft({ ...work, now: new Date('2027-02-15T10:00:00Z') }, { token, locale: 'fi', entries: {}, cleared: [] })).toMatchObject({ code: 'already-closed' })
    expect(await saveDraft(work, { token: '0'.repeat(28), locale: 'fi', entries: {}, cleared: [] })).toMatchObject({ code: 'no-such-draft' })
  })
})

describe('sending', () => {
  it('keeps the answer with its audit entry and one event, and empties the draft', async () => {
    const receipt = await sent()
    expect(receipt).toMatchObject({ receivedAt: now, versionNumber: 1, values: { q1: { option: 'walk' }, q7: { text: 'Bussi ei kulje.' } } })
    expect((await draftOf(work, receipt.token))!.entries).toEqual({})
    const response = await database.db.response.findFirstOrThrow({ where: { consultationId } })
    expect(await database.db.auditEntry.count({ where: { action: 'answers.submitted', subjectId: response.id } })).toBe(1)
    const jobs = await database.pool.query("SELECT count(*)::int AS count FROM graphile_worker.jobs WHERE task_identifier = 'answers.submitted'")
    expect(jobs.rows[0].count).toBeGreaterThan(0)
    expect(await foundAnywhere(receipt.code)).toEqual([])
  })

  it('of ten presses at once makes exactly one answer', async () => {
    const token = await start()
    const before = await responseCount()
    const results = await Promise.all(Array.from({ length: 10 }, () => submitAnswer(work, sending(token))))
    expect(results.filter((result) => result.ok)).toHaveLength(1)
    expect(results.filter((result) => !result.ok && result.code === 'already-sent')).toHaveLength(9)
    expect(await responseCount()).toBe(before + 1)
  })

  it('takes a hundred people at once, with a job or two for all of them', async () => {
    consultationId = await openConsultation()
    const tokens = await Promise.all(Array.from({ length: 100 }, start))
    const results = await Promise.all(tokens.map((token) => submitAnswer(work, sending(token))))
    expect(results.every((result) => result.ok)).toBe(true)
    expect(await responseCount()).toBe(100)
    expect(await database.db.answer.count({ where: { consultationId } })).toBe(200)
    const jobs = await database.pool.query("SELECT count(*)::int AS count FROM graphile_worker.jobs WHERE key LIKE $1", [`%${consultationId}%`])
    expect(jobs.rows[0].count).toBeLessThanOrEqual(6)
  })

  it('is taken to the last instant of the announced second, and not after it', async () => {
    const [last, late] = [await start(), await start()]
    expect(await submitAnswer({ ...work, now: closesAt }, sending(last))).toMatchObject({ ok: true })
    expect(await submitAnswer({ ...work, now: new Date(closesAt.getTime() + 1) }, sending(late))).toMatchObject({ code: 'already-closed' })
    expect(await draftOf(work, late)).toMatchObject({ isSent: false })
  })

  it('is refused with another consultation, other questions or another state of the draft', async () => {
    const token = await start()
    expect(await submitAnswer(work, { ...sending(token), consultationId: randomUUID() })).toMatchObject({ code: 'no-such-draft' })
    expect(await submitAnswer(work, { ...sending(token), versionNumber: 2 })).toMatchObject({ code: 'form-changed' })
    expect(await submitAnswer(work, { ...sending(token), draftRevision: 4 })).toMatchObject({ code: 'draft-changed' })
    expect(await submitAnswer(work, { ...sending(token), draftRevision: 0 })).toMatchObject({ ok: true })
  })

  it('shows its receipt for a day, or until it is put away', async () => {
    const { token } = await sent()
    expect((await receiptOf(later(23), token, secret)).state).toBe('shown')
    expect((await receiptOf(later(25), token, secret)).state).toBe('put-away')
    await putReceiptAway(work, { token })
    expect((await receiptOf(work, token, secret)).state).toBe('put-away')
    expect((await receiptOf(work, await start(), secret)).state).toBe('not-sent')
  })
})

describe('a sent answer', () => {
  it('is opened by its code; the read-only code opens it for reading', async () => {
    const { code, readCodeGroups } = await sent()
    expect(await ownAnswer(work, code)).toMatchObject({ access: 'own', readCodeGroups, may: { edit: true, withdraw: true } })
    expect(await ownAnswer(work, readCodeGroups.join(' '))).toMatchObject({ access: 'read', readCodeGroups: null, may: { edit: false, withdraw: false } })
    expect(await ownAnswer(work, 'not a code')).toBeNull()
  })

  it('can be changed until closing, and the old words are gone', async () => {
    const { code } = await sent()
    await database.db.answer.updateMany({ where: { consultationId, questionId: 'q7' }, data: { value: { text: 'vanhatsanat' } } })
    const edit = { code, seen: { revision: 1, versionNumber: 1 }, locale: 'sv' as const, values: { q7: { text: 'uudet sanat' } }, municipality: null }
    expect(await editAnswer(work, edit)).toMatchObject({ ok: true })
    const answer = await ownAnswer(work, code)
    expect(answer).toMatchObject({ revision: 2, editedAt: now, locale: 'sv', values: { q7: { text: 'uudet sanat' } } })
    const own = await database.db.answer.findMany({ where: { responseId: answer!.responseId } })
    expect(JSON.stringify(own)).not.toContain('vanhatsanat')
    const other = { ...edit, values: { q7: { text: 'muut sanat' } } }
    expect(await editAnswer(work, other)).toMatchObject({ code: 'changed-elsewhere' })
    expect(await editAnswer(work, { ...other, seen: { revision: undefined, versionNumber: 1 } })).toMatchObject({ code: 'changed-elsewhere' })
    expect(await editAnswer(work, { ...other, seen: { revision: 2, versionNumber: 2 } })).toMatchObject({ code: 'form-changed' })
    expect(await editAnswer({ ...work, now: new Date('2027-02-15T10:00:00Z') }, { ...other, seen: { revision: 2, versionNumber: 1 } })).toMatchObject({ code: 'already-closed' })
  })

  it('takes the same changes once, however often they are sent: nothing is written the second time', async () => {
    const { code } = await sent()
    const edit = { code, seen: { revision: 1, versionNumber: 1 }, locale: 'fi' as const, values: { q1: { option: 'walk' }, q7: { text: 'uudet sanat' } }, municipality: 'lehtovaara' }
    const results = await Promise.all(Array.from({ length: 5 }, async () => await editAnswer(work, edit)))
    expect(results.every(({ ok }) => ok)).toBe(true)
    const { responseId } = (await ownAnswer(work, code))!
    const kept = async () => ({
      response: await database.db.response.findFirstOrThrow({ where: { id: responseId }, select: { revision: true, editedAt: true, salt: true } }),
      entries: await database.db.auditEntry.count({ where: { action: 'answers.edited', subjectId: responseId } }),
    })
    const before = await kept()
    expect(before).toMatchObject({ response: { revision: 2 }, entries: 1 })
    expect(await editAnswer(later(1), { ...edit, seen: { revision: undefined, versionNumber: undefined } })).toMatchObject({ ok: true })
    expect(await kept()).toEqual(before)
    expect(await editAnswer(later(1), { ...edit, municipality: null })).toMatchObject({ code: 'changed-elsewhere' })
    expect(await editAnswer({ ...work, now: new Date('2027-02-15T10:00:00Z') }, edit)).toMatchObject({ code: 'already-closed' })
  })

  it('can be withdrawn until the summary, and leaves only that it was there', async () => {
    const { code, readCodeGroups } = await sent()
    expect(await withdrawAnswer(work, { code: readCodeGroups.join('') }, { isSummaryPublished: async () => false })).toMatchObject({ code: 'read-only' })
    expect(await withdrawAnswer(work, { code }, { isSummaryPublished: async () => true })).toMatchObject({ code: 'summary-published' })
    expect(await withdrawAnswer(later(24 * 30), { code }, { isSummaryPublished: async () => false })).toMatchObject({ ok: true })
    expect(await ownAnswer(work, code)).toMatchObject({ isWithdrawn: true, values: {}, may: { edit: false, withdraw: false } })
    expect(await withdrawAnswer(work, { code }, { isSummaryPublished: async () => false })).toMatchObject({ code: 'withdrawn' })
  })
})

describe('old drafts', () => {
  const closed = (days: number) => ({ ...work, now: new Date(closesAt.getTime() + days * 24 * 3_600_000) })
  const draftsLeft = async () => await database.db.answerDraft.count({ where: { consultationId } })

  it('that were sent go when their receipt is over, and still make no second answer', async () => {
    consultationId = await openConsultation()
    const { token, code } = await sent()
    const unsent = await start()
    await deleteOldDrafts(later(23))
    expect(await draftsLeft()).toBe(2)
    expect(await deleteOldDrafts(later(25), { batch: 1 })).toMatchObject({ unsent: 0 })
    expect(await draftsLeft()).toBe(1)
    expect(await draftOf(work, token)).toBeNull()
    expect(await draftOf(work, unsent)).not.toBeNull()
    expect(await submitAnswer(later(26), sending(token))).toMatchObject({ code: 'no-such-draft' })
    expect(await responseCount()).toBe(1)
    expect((await receiptOf(later(26), token, secret)).state).toBe('put-away')
    expect(await sentFrom(later(26), token, secret)).toMatchObject({ consultationId, values: { q1: { option: 'walk' } } })
    expect(await sentFrom(later(26), unsent, secret)).toBeNull()
    expect(await ownAnswer(later(26), code)).toMatchObject({ access: 'own' })
  })

  it('that were put away go at once', async () => {
    const { token } = await sent()
    await putReceiptAway(work, { token })
    await deleteOldDrafts(work)
    expect(await draftOf(work, token)).toBeNull()
  })

  it('that were never sent go a week after closing, in batches, and not before', async () => {
    consultationId = await openConsultation()
    const tokens = await Promise.all(Array.from({ length: 5 }, start))
    await saveDraft(work, { token: tokens[0]!, locale: 'fi', entries: { q7: { text: 'keskeneräisiäsanoja' } }, cleared: [] })
    await deleteOldDrafts(closed(6.9), { batch: 2 })
    expect(await draftsLeft()).toBe(5)
    expect((await deleteOldDrafts(closed(7), { batch: 2 })).unsent).toBeGreaterThanOrEqual(5)
    expect(await draftsLeft()).toBe(0)
    expect(await foundAnywhere('keskeneräisiäsanoja')).toEqual([])
    expect(await deleteOldDrafts(closed(7), { batch: 2 })).toEqual({ sent: 0, unsent: 0 })
  })

  it('are only those of the county', async () => {
    await start()
    await deleteOldDrafts({ ...workFor(database, { countyId: 'another' }), now: closed(30).now })
    expect(await draftsLeft()).toBe(1)
  })

  it('are looked at again when the next one falls due, by one job', async () => {
    const jobs = async () => (await database.pool.query<{ run_at: Date }>("SELECT run_at FROM graphile_worker.jobs WHERE task_identifier = 'answers.drafts-due'")).rows.map(({ run_at }) => run_at)
    await planDraftDeletion(closed(-1))
    expect(await jobs()).toEqual([new Date('2027-02-21T22:00:00Z')])
    await sent()
    await planDraftDeletion(work)
    expect(await jobs()).toEqual([new Date('2027-02-02T10:00:00Z')])
    await planDraftDeletion(work)
    expect(await jobs()).toHaveLength(1)
  })
})

describe('an answer on paper', () => {
  it('is kept with its channel when it came in time', async () => {
    const came = { consultationId, versionNumber: 1, locale: 'sv-simple' as const, channel: 'paper' as const, values: { q7: { text: 'Min man kan inte åka buss.' } } }
    const kept = await receiveAnswer(official(24 * 20), { ...came, receivedAt: now })
    expect(kept).toMatchObject({ ok: true })
    expect(await ownAnswer(work, kept.ok ? kept.value.code : '')).toMatchObject({ channel: 'paper', locale: 'sv-simple', receivedAt: now })
    expect(await receiveAnswer(official(24 * 20), came)).toMatchObject({ code: 'already-closed' })
  })
})
