import { describe, expect, it } from 'vitest'
import { startDraft } from '~/answers/commands/start-draft.server'
import { submitAnswer } from '~/answers/commands/submit-answer.server'
import { publishConsultation } from '~/consultations/commands/publish-consultation.server'
import { aConsultation } from '~/consultations/testing/builders'
import { dataKeysOf } from '~/platform/crypto/data-keys.server'
import { openText } from '~/platform/crypto/envelope.server'
import { testDatabase, workFor } from '../../tests/support/database'
import { forgetContact } from './commands/forget-contact.server'
import { keepInTouch } from './commands/keep-in-touch.server'
import { mixContacts } from './commands/mix-contacts.server'
import { sealOldContacts } from './commands/seal-old-contacts.server'

const database = await testDatabase()
const start = new Date('2027-02-01T10:00:00Z')
const keys = dataKeysOf({ secret: 'a secret of the tests that is long enough' })
const secret = new Uint8Array(32).fill(7)
const at = (minutes: number, countyId = 'jarvirannikko') => workFor(database, { now: new Date(start.getTime() + minutes * 60_000), actor: { kind: 'resident' }, countyId })
const give = async (minutes: number, email: string, countyId?: string) => await keepInTouch(at(minutes, countyId), { email, purposes: ['panel'], locale: 'fi', consultationId: crypto.randomUUID(), keys })

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g
const query = async <T>(sql: string) => (await database.pool.query(sql)).rows as T[]
const opened = async () => {
  const rows = await database.db.contactOptIn.findMany({ orderBy: { id: 'asc' } })
  return rows.map((row) => (row.emailSealed ? openText(keys, row.emailSealed, { countyId: row.countyId, table: 'contact_opt_in', rowId: row.id }) : row.email))
}

describe('an address given after answering', () => {
  it('is kept sealed: its words stand nowhere in the database', async () => {
    await give(0, 'Kaisa.Virtanen@asukas.example')
    expect(await opened()).toEqual(['Kaisa.Virtanen@asukas.example'])
    for (const { name } of await query<{ name: string }>("SELECT quote_ident(schemaname) || '.' || quote_ident(tablename) AS name FROM pg_tables WHERE schemaname IN ('public', 'graphile_worker')")) {
      expect(await query(`SELECT 1 FROM ${name} AS t WHERE t::text ILIKE '%kaisa.virtanen%' OR t::text LIKE '%${Buffer.from('Kaisa').toString('hex')}%'`), name).toEqual([])
    }
  })

  it('leaves no trace in the audit log or among the jobs', async () => {
    const count = async () => ({ entries: await database.db.auditEntry.count(), jobs: (await query('SELECT 1 FROM graphile_worker._private_jobs')).length })
    const before = await count()
    await give(1, 'kalle@asukas.example')
    expect(await count()).toEqual(before)
  })

  it('has no time finer than the day, and no column that could hold a key to an answer', async () => {
    const columns = await query<{ column_name: string; data_type: string }>("SELECT column_name, data_type FROM information_schema.columns WHERE table_name = 'contact_opt_in'")
    expect(columns.filter(({ data_type }) => /time|interval/.test(data_type))).toEqual([])
    expect(columns.map(({ column_name }) => column_name).filter((name) => /response|answer|draft|code|token|person|session|address|version/.test(name))).toEqual([])
    expect(columns.find(({ column_name }) => column_name === 'received_on')).toMatchObject({ data_type: 'date' })
  })
})

describe('addresses and answers laid side by side', () => {
  /** Twenty people answer and give their address one after another. */
  async function twentyPeople(): Promise<void> {
    const published = await publishConsultation({ ...at(0), actor: { kind: 'system' } }, aConsultation(start))
    if (!published.ok) throw new Error(published.code)
    const { consultationId } = published.value
    for (let number = 0; number < 20; number += 1) {
      const work = at(number)
      const draft = await startDraft(work, { consultationId, versionNumber: 1, locale: 'fi' })
      if (!draft.ok) throw new Error(draft.code)
      await submitAnswer(work, { token: draft.value.token, secret, consultationId, versionNumber: 1, locale: 'fi', values: { q1: { option: 'walk' } }, municipality: null })
      await give(number, `asukas${String(number).padStart(2, '0')}@asukas.example`)
    }
  }

  const order = async (by: string) =>
    (await query<{ id: string; email_sealed: Buffer }>(`SELECT id, email_sealed FROM contact_opt_in WHERE county_id = 'jarvirannikko' ORDER BY ${by}`))
      .map((row) => openText(keys, row.email_sealed, { countyId: 'jarvirannikko', table: 'contact_opt_in', rowId: row.id }))
      .filter((email) => email.startsWith('asukas'))

  it('tell nothing once they have been mixed: no shared id, no order, no number of a transaction', async () => {
    await twentyPeople()
    const arrival = Array.from({ length: 20 }, (_, number) => `asukas${String(number).padStart(2, '0')}@asukas.example`)
    // The attack works before mixing, which is why there is mixing.
    expect(await order('ctid')).toEqual(arrival)
    expect(await order('xmin::text::bigint')).toEqual(arrival)

    expect(await mixContacts(at(700))).toEqual({ kept: 22 })

    const byId = await order('id')
    expect(byId).not.toEqual(arrival)
    expect(await order('ctid')).toEqual(byId)
    expect(await query("SELECT DISTINCT xmin::text FROM contact_opt_in WHERE county_id = 'jarvirannikko'")).toHaveLength(1)
    expect((await opened()).filter((email) => email?.startsWith('asukas')).sort()).toEqual(arrival)

    const ids = new Set((await query<{ id: string }>('SELECT id FROM contact_opt_in')).map(({ id }) => id))
    const elsewhere = await query<{ text: string }>(`SELECT t::text AS text FROM response t UNION ALL SELECT t::text FROM answer t UNION ALL SELECT t::text FROM answer_draft t UNION ALL SELECT t::text FROM audit_entry t UNION ALL SELECT payload::text FROM graphile_worker._private_jobs`)
    expect(elsewhere.flatMap(({ text }) => text.match(UUID) ?? []).filter((id) => ids.has(id))).toEqual([])
  })

  it('tell nothing by the log either: one entry a night, at midnight, with how many there are', async () => {
    const entries = await database.db.auditEntry.findMany({ where: { subjectKind: 'contact-opt-in' } })
    expect(entries.map(({ action, at: when, subjectId, details }) => ({ action, when, subjectId, details }))).toEqual([
      { action: 'notifications.contacts-mixed', when: new Date('2027-01-31T22:00:00Z'), subjectId: null, details: { count: 22 } },
    ])
  })

  it('are mixed county by county', async () => {
    await give(900, 'muu@asukas.example', 'toinen')
    expect(await mixContacts(at(900, 'toinen'))).toEqual({ kept: 1 })
    expect(await mixContacts(at(900, 'kolmas'))).toEqual({ kept: 0 })
  })
})

describe('addresses from before sealing', () => {
  const inFiles = async (words: string) => {
    await query('CHECKPOINT')
    const [{ file }] = (await query<{ file: Buffer }>("SELECT pg_read_binary_file(pg_relation_filepath('contact_opt_in')) AS file")) as [{ file: Buffer }]
    return file.includes(words)
  }

  it('are sealed at the next start, and nobody is lost', async () => {
    const before = (await opened()).length
    for (let number = 0; number < 3; number += 1) {
      await database.db.contactOptIn.create({ data: { countyId: 'jarvirannikko', id: crypto.randomUUID(), purposes: ['summary'], locale: 'sv', email: `gammal${number}@invanare.example`, receivedOn: new Date('2026-12-01') } })
    }
    expect(await sealOldContacts(at(1000), { keys })).toEqual({ sealed: 3, closed: 0 })
    expect(await sealOldContacts(at(1000), { keys })).toEqual({ sealed: 0, closed: 0 })
    expect(await database.db.contactOptIn.count({ where: { email: { not: null } } })).toBe(0)
    expect(await opened()).toHaveLength(before + 3)
    expect(await opened()).toContain('gammal2@invanare.example')
  })

  it('are gone from the files of the table as well', async () => {
    await database.db.contactOptIn.create({ data: { countyId: 'jarvirannikko', id: crypto.randomUUID(), purposes: ['summary'], locale: 'sv', email: 'entinen@asukas.example', receivedOn: new Date('2026-12-01') } })
    expect(await inFiles('entinen@asukas.example')).toBe(true)
    await sealOldContacts(at(1000), { keys })
    expect(await inFiles('entinen@asukas.example')).toBe(false)
  })

  it('are gone even if somebody was reading something else meanwhile', async () => {
    const reader = await database.pool.connect()
    await reader.query('BEGIN ISOLATION LEVEL REPEATABLE READ')
    await reader.query('SELECT count(*) FROM audit_entry')
    await database.db.contactOptIn.create({ data: { countyId: 'jarvirannikko', id: crypto.randomUUID(), purposes: ['summary'], locale: 'sv', email: 'luettu@asukas.example', receivedOn: new Date('2026-12-01') } })
    const sealing = sealOldContacts(at(1000), { keys })
    setTimeout(() => void reader.query('COMMIT').then(() => reader.release()), 500)
    await sealing
    expect(await inFiles('luettu@asukas.example')).toBe(false)
  })

  it('are sealed anew when the key changes, as long as the old one is known', async () => {
    const rotated = dataKeysOf({ secret: 'a secret of the tests that is long enough', dataKey: 'a key of its own, at-least-so-many-letters' })
    const count = await database.db.contactOptIn.count({ where: { countyId: 'jarvirannikko' } })
    const strangers = dataKeysOf({ secret: 'nobody knows this one, and it is long enough' })
    expect(await sealOldContacts(at(1001), { keys: strangers })).toEqual({ sealed: 0, closed: count })
    expect(await sealOldContacts(at(1001), { keys: rotated })).toEqual({ sealed: count, closed: 0 })
    expect(await sealOldContacts(at(1002), { keys: dataKeysOf({ secret: 'a new secret of the tests, long enough', dataKey: 'a key of its own, at-least-so-many-letters' }) })).toEqual({ sealed: 0, closed: 0 })
  })

  it('are deleted when their owner asks, however often they were given, and nobody is told', async () => {
    const given = keys
    await database.db.contactOptIn.deleteMany()
    await give(1100, 'Kaisa@Asukas.example')
    await give(1101, 'kaisa@asukas.example')
    await give(1102, 'kaisa2@asukas.example')
    await forgetContact(at(1103), { email: ' KAISA@asukas.example ', keys: given })
    await forgetContact(at(1103), { email: 'nobody@asukas.example', keys: given })
    expect(await opened()).toEqual(['kaisa2@asukas.example'])
    const entries = await database.db.auditEntry.findMany({ where: { action: 'notifications.contact-forgotten' } })
    expect(entries.map(({ at: when, details, actorId }) => ({ when, details, actorId }))).toEqual([{ when: new Date('2027-02-01T22:00:00Z'), details: { count: 2 }, actorId: null }])
    expect(await database.db.deletionJournal.findFirst({ where: { kind: 'contacts' } })).toMatchObject({ reason: 'asked-for', count: 2 })
  })

  it('cannot be kept twice or not at all', async () => {
    const facts = { countyId: 'jarvirannikko', purposes: [], locale: 'fi', receivedOn: new Date('2026-12-01') }
    await expect(database.db.contactOptIn.create({ data: { ...facts, id: crypto.randomUUID() } })).rejects.toThrow()
    await expect(database.db.contactOptIn.create({ data: { ...facts, id: crypto.randomUUID(), email: 'a@b.example', emailSealed: new Uint8Array([1]) } })).rejects.toThrow()
  })
})
