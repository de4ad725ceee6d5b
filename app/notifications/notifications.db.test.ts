import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { dataKeysOf } from '~/platform/crypto/data-keys.server'
import { openText } from '~/platform/crypto/envelope.server'
import { testDatabase, workFor } from '../../tests/support/database'
import { keepInTouch } from './commands/keep-in-touch.server'

const database = await testDatabase()
const now = new Date('2027-02-01T10:12:13.456Z')
const work = workFor(database, { now, actor: { kind: 'person', personId: randomUUID() } })
const keys = dataKeysOf({ secret: 'a secret of the tests that is long enough' })
const consultationId = randomUUID()
const kept = async (locale: string) => await database.db.contactOptIn.findMany({ where: { locale } })

describe('an address given after answering', () => {
  it('is kept with the matter whose summary it waits for, and with the day only', async () => {
    await keepInTouch(work, { email: 'aino@example.org', purposes: ['summary', 'panel'], locale: 'fi', consultationId, keys })
    expect(await kept('fi')).toMatchObject([{ email: null, consultationId, purposes: ['summary', 'panel'], receivedOn: new Date('2027-02-01') }])
  })

  it('is kept with no matter when it waits for none', async () => {
    await keepInTouch(work, { email: 'vilma@example.org', purposes: ['panel'], locale: 'sv', consultationId, keys })
    expect(await kept('sv')).toMatchObject([{ consultationId: null }])
  })

  it('is kept once, however often the button of its form is pressed; what is put right there, or given by the next person, is not lost', async () => {
    const formId = randomUUID()
    const form = { formId, email: 'eeva@example.org', purposes: ['summary' as const], locale: 'en' as const, consultationId, keys }
    const opened = async () => (await kept('en')).map((row) => [openText(keys, row.emailSealed!, { countyId: row.countyId, table: 'contact_opt_in', rowId: row.id }), row.purposes.join()].join(' ')).sort()
    await Promise.all(Array.from({ length: 5 }, async () => await keepInTouch(work, form)))
    await keepInTouch(work, form)
    expect(await kept('en')).toMatchObject([{ id: formId, consultationId }])
    expect(await opened()).toEqual(['eeva@example.org summary'])
    await keepInTouch(work, { ...form, purposes: ['panel'] })
    await keepInTouch(work, { ...form, email: 'eeva2@example.org' })
    expect(await opened()).toEqual(['eeva2@example.org summary', 'eeva@example.org panel', 'eeva@example.org summary'])
  })
})
