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
const place = { sourceKind: 'answer', sourceId: randomUUID(), part: 'q1' }

beforeAll(async () => {
  const row = () => ({ countyId: 'jarvirannikko', id: randomUUID() })
  const consultationId = randomUUID()
  await db.handOver.create({ data: { ...row(), ...place, consultationId, kind: 'feedback', state: 'handed-on', askedAt: at, answeredAt: at, handedOnAt: at } })
  await db.documentRequest.create({ data: { ...row(), consultationId, asked: 'kaikki', askedBy: 'Maija Pyytäjä', receivedOn: day, dueOn: day, createdAt: at, outcome: 'refused', decidedOn: day, versions: { create: [{ number: 1, entries: [], digest: 'aa', madeAt: at }] } } })
  await db.documentRequest.create({ data: { ...row(), consultationId, asked: 'odottaa', receivedOn: day, dueOn: day, createdAt: at } })
  await db.accessibilityRemark.create({ data: { ...row(), text: 'nappi ei toimi', locale: 'fi', receivedAt: at, dueOn: day, reply: 'korjattu', repliedAt: at } })
  await db.accessibilityRemark.create({ data: { ...row(), text: 'vastaamatta', locale: 'fi', receivedAt: at, dueOn: day } })
  await db.originalView.create({ data: { ...row(), ...place, textId: randomUUID(), at, by: randomUUID() } })
  await db.moderationScreening.create({ data: { countyId: 'jarvirannikko', sourceKind: 'answer', sourceId: place.sourceId, wordsAt: at } })
})

describe('what officials keep of their work', () => {
  it('is over some time after it was done, each kind by its own time', async () => {
    expect(await preview('2029-02-28')).toEqual({})
    expect(await preview('2029-03-02')).toEqual({ remarks: 2 })
    expect(await preview('2032-03-02')).toEqual({ 'remarks': 2, 'hand-overs': 1, 'document-requests': 1 })
    expect(await preview('2037-03-02')).toEqual({ 'remarks': 2, 'hand-overs': 1, 'document-requests': 1, 'audit-entries': 1 })
  })

  it('goes at night; a request that waits for its decision stays however old it is, a remark on accessibility without a reply does not', async () => {
    await nightOf(on('2037-03-02'), {})
    expect(await preview('2037-03-02')).toEqual({})
    expect([await db.handOver.count(), await db.documentVersion.count(), await db.originalView.count()]).toEqual([0, 0, 0])
    expect((await db.documentRequest.findMany()).map(({ asked }) => asked)).toEqual(['odottaa'])
    expect(await db.accessibilityRemark.count()).toBe(0)
    const certified = (await db.deletionCertificate.findMany()).map(({ kind, count }) => `${kind} ${count}`).sort()
    expect(certified).toEqual(['audit-entries 1', 'document-requests 1', 'hand-overs 1', 'remarks 2'])
  })

  it('does not tell when an answer came that is gone', async () => {
    await forgetScreenings(on('2037-03-02'))
    expect(await db.moderationScreening.count()).toBe(0)
  })
})
