import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { aConsultationRow, aCounty, aResponse, aStatementRow } from '~/analysis/testing/builders'
import { digestInWords } from '~/platform/db/text-digest.server'
import { testDatabase, workFor } from '../../tests/support/database'
import { makeVersion } from './commands/make-version.server'
import { registerRequest } from './commands/register-request.server'
import { reviewTexts } from './commands/review-texts.server'
import { screenTexts } from './commands/screen-texts.server'
import type { VersionEntry } from './rules/document-requests'
import { publicVersionOf } from './queries/public-version.server'
import { textsToReview } from './queries/texts-to-review.server'
import { aPersonWith, publishedRules } from './testing/builders'

const database = await testDatabase()
const { db } = database
const system = workFor(database)
const BUS = 'Bussi ei kulje.'
const YES = 'Kannatan.'
let jari = ''

const as = (personId: string) => workFor(database, { actor: { kind: 'person', personId } })

beforeAll(async () => {
  await aCounty(db)
  await publishedRules(db)
  jari = await aPersonWith(db, 'moderator')
})

type Made = { requestId: string; consultationId: string; bus: string; yes: string; statement: string }

async function aVersion(): Promise<Made> {
  const consultationId = await aConsultationRow(db)
  const bus = await aResponse(db, consultationId, { answers: { q1: { text: BUS }, q2: { text: YES } } })
  const yes = await aResponse(db, consultationId, { answers: { q1: { text: YES } } })
  const association = await db.association.create({ data: { countyId: 'jarvirannikko', id: crypto.randomUUID(), slug: `y-${consultationId.slice(0, 8)}`, name: { fi: 'Yhdistys' }, kind: 'umbrella', description: {}, verification: 'coordinator', searchText: '', createdAt: system.now } })
  const statement = await aStatementRow(db, consultationId, { content: { summary: { fi: 'Tuttu hoitaja.' } } })
  await db.statement.updateMany({ where: { id: statement }, data: { associationId: association.id } })
  await screenTexts(system, { consultationId })
  const made = await registerRequest(as(jari), { consultationId, asked: 'Kaikki', askedBy: '', receivedOn: '2026-11-10' })
  if (!made.ok) throw new Error(made.code)
  await reviewed(consultationId)
  expect(await makeVersion(as(jari), made.value)).toEqual({ ok: true, value: { number: 1 } })
  return { requestId: made.value.requestId, consultationId, bus, yes, statement }
}

async function reviewed(consultationId: string): Promise<void> {
  await reviewTexts(as(jari), (await textsToReview(as(jari), consultationId)).texts)
}

async function entriesOf(requestId: string): Promise<VersionEntry[]> {
  const { entries } = await db.documentVersion.findFirstOrThrow({ where: { requestId, number: 1 } })
  return entries as VersionEntry[]
}

const forgotten = async (requestId: string) => (await entriesOf(requestId)).filter(({ digest, salt }) => digest === '' && salt === '').map(({ sourceId, part }) => `${sourceId} ${part}`).sort()
const given = async (requestId: string) => (await publicVersionOf(system, requestId, 1))!.texts.map(({ text }) => text)

describe('a public version', () => {
  it('keeps no digest that words could be tried against, nor does the log', async () => {
    const { requestId, bus, statement } = await aVersion()
    const textOf = (id: string, part: string) => (id === statement ? 'Tuttu hoitaja.' : id === bus && part === 'q1' ? BUS : YES)
    const entries = await entriesOf(requestId)
    const plain = [BUS, YES, 'Tuttu hoitaja.'].map(digestInWords)
    const overPlain = createHash('sha256').update(JSON.stringify(entries.map(({ sourceKind, sourceId, part, shown, reasons }) => ({ sourceKind, sourceId, part, digest: digestInWords(textOf(sourceId, part)), shown, reasons })))).digest('hex')
    const log = await db.auditEntry.findMany({ where: { subjectId: requestId } })
    const kept = JSON.stringify([await db.documentVersion.findMany({ where: { requestId } }), log])
    expect([...plain, overPlain].filter((digest) => kept.includes(digest))).toEqual([])
    expect(entries.every(({ digest, salt }) => /^[0-9a-f]{64}$/.test(digest) && /^[0-9a-f]{64}$/.test(salt))).toBe(true)
    expect(new Set(entries.map(({ digest }) => digest)).size).toBe(4)
    expect(JSON.stringify(log)).not.toContain(entries[0]!.salt)
  })

  it('is the same as long as the texts are, and another when one has changed', async () => {
    const { requestId, consultationId, yes } = await aVersion()
    expect(await makeVersion(as(jari), { requestId })).toEqual({ ok: true, value: { number: 1 } })
    expect((await given(requestId)).sort()).toEqual([BUS, YES, YES, 'Tuttu hoitaja.'].sort())
    await db.answer.updateMany({ where: { responseId: yes }, data: { value: { text: 'Vastustan.' } } })
    await reviewed(consultationId)
    expect(await makeVersion(as(jari), { requestId })).toEqual({ ok: true, value: { number: 2 } })
  })

  it('forgets the digest of what is withdrawn, with its salt, and keeps the others', async () => {
    const { requestId, consultationId, bus } = await aVersion()
    await db.answer.deleteMany({ where: { responseId: bus } })
    await db.response.updateMany({ where: { id: bus }, data: { withdrawnAt: system.now, salt: null } })
    await screenTexts(system, { consultationId })
    expect(await forgotten(requestId)).toEqual([`${bus} q1`, `${bus} q2`])
    expect((await given(requestId)).filter((text) => text !== null).sort()).toEqual([YES, 'Tuttu hoitaja.'])
  })

  it('forgets the digest of a statement that is withdrawn', async () => {
    const { requestId, consultationId, statement } = await aVersion()
    await db.statement.updateMany({ where: { id: statement }, data: { state: 'withdrawn' } })
    await screenTexts(system, { consultationId })
    expect(await forgotten(requestId)).toEqual([`${statement} summary/fi`])
  })

  it('forgets the digest of what was changed or emptied, also when the new words have been read before the worker saw them', async () => {
    const { requestId, consultationId, bus } = await aVersion()
    await db.answer.updateMany({ where: { responseId: bus, questionId: 'q1' }, data: { value: { text: 'Bussi kulkee taas.' } } })
    await db.answer.updateMany({ where: { responseId: bus, questionId: 'q2' }, data: { value: { text: '' } } })
    await db.response.updateMany({ where: { id: bus }, data: { editedAt: new Date('2026-09-03T07:14:00Z') } })
    await reviewed(consultationId)
    await screenTexts(system, { consultationId })
    expect(await forgotten(requestId)).toEqual([`${bus} q1`, `${bus} q2`])
    expect((await given(requestId)).filter((text) => text !== null).sort()).toEqual([YES, 'Tuttu hoitaja.'])
  })
})
