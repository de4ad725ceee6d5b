import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { testDatabase, workFor } from '../../tests/support/database'
import { keepInTouch } from './commands/keep-in-touch.server'

const database = await testDatabase()
const now = new Date('2027-02-01T10:12:13.456Z')
const work = workFor(database, { now, actor: { kind: 'person', personId: randomUUID() } })
const consultationId = randomUUID()
const kept = async (email: string) => await database.db.contactOptIn.findMany({ where: { email } })

describe('an address given after answering', () => {
  it('is kept with the matter whose summary it waits for, and with the day only', async () => {
    await keepInTouch(work, { email: 'aino@example.org', purposes: ['summary', 'panel'], locale: 'fi', consultationId })
    expect(await kept('aino@example.org')).toMatchObject([{ consultationId, purposes: ['summary', 'panel'], receivedOn: new Date('2027-02-01') }])
    const entries = await database.db.auditEntry.findMany({ where: { action: 'notifications.contact-given' } })
    expect(entries).toMatchObject([{ actorKind: 'resident', actorId: null, subjectId: null, details: {}, at: new Date('2027-01-31T22:00:00Z') }])
  })

  it('is kept with no matter when it waits for none', async () => {
    await keepInTouch(work, { email: 'vilma@example.org', purposes: ['panel'], locale: 'sv', consultationId })
    expect(await kept('vilma@example.org')).toMatchObject([{ consultationId: null }])
  })
})
