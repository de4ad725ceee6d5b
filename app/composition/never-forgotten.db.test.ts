import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { aConsultationRow, aCounty, aResponse, aStatementRow } from '~/analysis/testing/builders'
import { aPersonWith } from '~/moderation/testing/builders'
import { replayJournal } from './journal.server'
import { previewRetention, runRetention } from './retention.server'
import { journalAfter } from '~/platform/db/deletions.server'
import { testDatabase, workFor } from '../../tests/support/database'

const database = await testDatabase()
const { db } = database
const countyId = 'jarvirannikko'
const on = (day: string) => workFor(database, { now: new Date(`${day}T12:00:00Z`) })
const due = async (day: string) => Object.fromEntries((await previewRetention(on(day), {})).map(({ kind, count }) => [kind, count]))

beforeAll(async () => {
  await aCounty(db)
})

describe('a statement that was withdrawn', () => {
  it('loses its words some time later; who gave it, when, and its number stay', async () => {
    const consultationId = await aConsultationRow(db)
    const [id, standing] = [await aStatementRow(db, consultationId), await aStatementRow(db, consultationId)]
    const withdrawnAt = new Date('2027-03-01T10:00:00Z')
    const { content } = await db.statement.update({ where: { countyId_id: { countyId, id } }, data: { state: 'withdrawn', updatedAt: withdrawnAt, submittedBy: randomUUID(), documentNumber: 'JRHVA/1/2026-1' } })
    expect((await due('2027-05-29'))['withdrawn-statements']).toBe(0)
    expect((await due('2027-05-30'))['withdrawn-statements']).toBe(1)
    await runRetention(on('2027-05-30'), {})
    const left = await db.statement.findFirstOrThrow({ where: { id } })
    expect(JSON.stringify(left.content)).not.toContain('Muistisairaat')
    expect(left).toMatchObject({ state: 'withdrawn', documentNumber: 'JRHVA/1/2026-1', submittedAt: new Date('2026-09-20T07:14:00Z'), updatedAt: withdrawnAt })
    expect(left.submittedBy).not.toBeNull()
    expect(JSON.stringify((await db.statement.findFirstOrThrow({ where: { id: standing } })).content)).toContain('Muistisairaat')
    expect((await due('2030-01-01'))['withdrawn-statements']).toBe(0)
    // A restored copy has the words again.
    await db.statement.update({ where: { countyId_id: { countyId, id } }, data: { content: content as object } })
    expect(await replayJournal(on('2030-01-01'), await journalAfter(on('2030-01-01').scope, db, 0))).toEqual({ deleted: 1 })
    expect((await db.statement.findFirstOrThrow({ where: { id } })).content).toEqual(left.content)
  })
})

describe('answers of a matter without a summary', () => {
  it('go after the longest time that a county may set, their counts kept', async () => {
    // Decided on 1 December 2026.
    const consultationId = await aConsultationRow(db)
    for (let index = 0; index < 7; index += 1) await aResponse(db, consultationId, { answers: { q1: { text: 'Bussi ei kulje.' } } })
    await runRetention(on('2036-11-30'), {})
    expect(await db.response.count({ where: { consultationId } })).toBe(7)
    expect((await due('2036-12-01')).answers).toBe(7)
    await runRetention(on('2036-12-01'), {})
    expect(await db.response.count({ where: { consultationId } })).toBe(0)
    expect(await db.tally.findFirstOrThrow({ where: { consultationId, questionId: '' } })).toMatchObject({ counts: { responses: 7 } })
    expect((await db.deletionJournal.findFirstOrThrow({ where: { kind: 'answers' } })).keptFor).toBe('P10Y')
  })
})

describe('somebody who never had a role, or whose role was taken away the day it was given', () => {
  it('loses name and address as long after being entered', async () => {
    const [nobody, somebody] = [await aPersonWith(db, 'analyst'), await aPersonWith(db, 'analyst')]
    await db.person.updateMany({ data: { createdAt: new Date('2040-01-01T10:00:00Z') } })
    await db.roleGrant.deleteMany({ where: { personId: nobody } })
    expect((await due('2041-12-31')).people).toBe(0)
    expect((await due('2042-01-01')).people).toBe(1)
    await runRetention(on('2042-01-01'), {})
    expect(await db.person.findFirstOrThrow({ where: { id: nobody } })).toMatchObject({ displayName: '', erasedAt: on('2042-01-01').now })
    expect((await db.person.findFirstOrThrow({ where: { id: somebody } })).erasedAt).toBeNull()
  })
})
