import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { forgetScreenings } from '~/moderation/commands/forget-screenings.server'
import { testDatabase, workFor } from '../../tests/support/database'
import { nightOf } from './night.server'
import { previewRetention } from './retention.server'

const database = await testDatabase()
const { db } = database
const on = (day: string) => workFor(database, { now: new Date(`${day}T12:00:00Z`) })
const preview = async (day: string) => Object.fromEntries((await previewRetention(on(day), {})).filter(({ count }) => count > 0).map(({ kind, count }) => [kind, count]))
const at = new Date('2027-03-01T10:00:00Z')
const day = new Date('2027-03-01T00:00:00Z')
const yearLater = new Date('2028-03-01T00:00:00Z')
const place = { sourceKind: 'answer', sourceId: randomUUID(), part: 'q1' }

beforeAll(async () => {
  const row = () => ({ countyId: 'jarvirannikko', id: randomUUID() })
  const consultationId = randomUUID()
  await db.handOver.create({ data: { ...row(), ...place, consultationId, kind: 'feedback', state: 'handed-on', askedAt: at, answeredAt: at, handedOnAt: at } })
  await db.documentRequest.create({ data: { ...row(), consultationId, asked: 'kaikki', askedBy: 'Maija Pyytäjä', receivedOn: day, dueOn: day, createdAt: at, outcome: 'refused', decidedOn: day, versions: { create: [{ number: 1, entries: [], digest: 'aa', madeAt: at }] } } })
  await db.documentRequest.create({ data: { ...row(), consultationId, asked: 'odottaa', receivedOn: yearLater, dueOn: yearLater, createdAt: at } })
  await db.accessibilityRemark.create({ data: { ...row(), text: 'nappi ei toimi', locale: 'fi', receivedAt: at, dueOn: day, reply: 'korjattu', repliedAt: at } })
  await db.accessibilityRemark.create({ data: { ...row(), text: 'vastaamatta', locale: 'fi', receivedAt: at, dueOn: yearLater } })
  await db.originalView.create({ data: { ...row(), ...place, textId: randomUUID(), at, by: randomUUID() } })
  await db.moderationScreening.create({ data: { countyId: 'jarvirannikko', sourceKind: 'answer', sourceId: place.sourceId, wordsAt: at } })
})

describe('what officials keep of their work', () => {
  it('is over some time after it was done, each kind by its own time', async () => {
    expect(await preview('2029-02-28')).toEqual({})
    expect(await preview('2029-03-02')).toEqual({ remarks: 1 })
    expect(await preview('2030-02-28')).toEqual({ remarks: 1 })
    expect(await preview('2032-03-02')).toEqual({ 'remarks': 2, 'hand-overs': 1, 'document-requests': 1 })
    expect(await preview('2033-02-28')).toEqual({ 'remarks': 2, 'hand-overs': 1, 'document-requests': 1 })
    expect(await preview('2033-03-02')).toEqual({ 'remarks': 2, 'hand-overs': 1, 'document-requests': 2 })
    expect(await preview('2037-03-02')).toEqual({ 'remarks': 2, 'hand-overs': 1, 'document-requests': 2, 'audit-entries': 1 })
  })

  it('goes at night; what nobody answered goes as long after the day on which it was due', async () => {
    await nightOf(on('2030-02-28'), {})
    expect((await db.accessibilityRemark.findMany()).map(({ text }) => text)).toEqual(['vastaamatta'])
    await nightOf(on('2033-02-28'), {})
    expect((await db.documentRequest.findMany()).map(({ asked }) => asked)).toEqual(['odottaa'])
    await nightOf(on('2037-03-02'), {})
    expect(await preview('2037-03-02')).toEqual({})
    expect([await db.handOver.count(), await db.documentVersion.count(), await db.originalView.count()]).toEqual([0, 0, 0])
    expect([await db.documentRequest.count(), await db.accessibilityRemark.count()]).toEqual([0, 0])
    const certified = (await db.deletionCertificate.findMany()).map(({ kind, count }) => `${kind} ${count}`).sort()
    expect(certified).toEqual(['audit-entries 1', 'document-requests 1', 'document-requests 1', 'hand-overs 1', 'remarks 1', 'remarks 1'])
  })

  it('does not tell when an answer came that is gone', async () => {
    await forgetScreenings(on('2037-03-02'))
    expect(await db.moderationScreening.count()).toBe(0)
  })
})
