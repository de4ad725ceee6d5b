import pg from 'pg'
import { describe, expect, it, vi } from 'vitest'
import { testDatabase } from '../../../tests/support/database'
import { openLog } from '../log/log.server'
import { checkLog } from './checking.server'
import { sealLog } from './sealing.server'
import { logsIn } from './testing/logs'
import { watchAuditLog } from './watch.server'

const database = await testDatabase()
const { db } = database
const { now, run, written, writeOne, sealed, batches, places, fault } = logsIn(database)

describe('sealing', () => {
  it('chains all entries in batches, in the order of their time', async () => {
    const countyId = await sealed(10)
    expect(await places(countyId)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    expect(await batches(countyId)).toEqual([{ ordinal: 1, first: '1', last: '4', n: 4 }, { ordinal: 2, first: '5', last: '8', n: 4 }, { ordinal: 3, first: '9', last: '10', n: 2 }])
    expect(await checkLog(db, countyId)).toMatchObject({ batchCount: 3, entryCount: 10, deletedCount: 0, fault: null, last: { ordinal: 3 } })
  })

  it('does nothing twice, and goes on where it was', async () => {
    const countyId = await sealed(3)
    await sealLog(db, now, 4)
    expect(await batches(countyId)).toHaveLength(1)
    await writeOne(countyId, now)
    await sealLog(db, now, 4)
    expect(await batches(countyId)).toMatchObject([{ ordinal: 1 }, { ordinal: 2, first: '4', last: '4' }])
    expect(await fault(countyId)).toBeNull()
  })

  it('by many processes at once makes one chain', async () => {
    const countyId = await written(23)
    await Promise.all(Array.from({ length: 6 }, async () => await sealLog(db, now, 4)))
    await sealLog(db, now, 4)
    expect((await places(countyId)).sort((a, b) => a! - b!)).toEqual(Array.from({ length: 23 }, (_, index) => index + 1))
    expect(await fault(countyId)).toBeNull()
  })

  it('loses none whose transaction took long, and moves none that is sealed', async () => {
    const countyId = await written(2)
    const late = new pg.Client({ connectionString: database.url })
    await late.connect()
    await late.query('BEGIN')
    const early = new Date(now.getTime() - 3_600_000)
    await late.query(`INSERT INTO audit_entry (county_id, id, at, actor_kind, action, subject_kind, details) VALUES ($1, gen_random_uuid(), $2, 'system', 'test.late', 'thing', '{}')`, [countyId, early])
    await sealLog(db, now)
    const before = await run('SELECT id, position FROM audit_entry WHERE county_id = $1 ORDER BY position', [countyId])
    await late.query('COMMIT')
    await late.end()
    await sealLog(db, now)
    const after = await run('SELECT id, position FROM audit_entry WHERE county_id = $1 ORDER BY position', [countyId])
    expect(after.slice(0, 2)).toEqual(before)
    expect(after).toHaveLength(3)
    expect(await run('SELECT action FROM audit_entry WHERE county_id = $1 AND position = 3', [countyId])).toEqual([{ action: 'test.late' }])
    expect(await fault(countyId)).toBeNull()
  })

  it('that is interrupted leaves nothing half done', async () => {
    const countyId = await written(5)
    await run(`CREATE FUNCTION refuse_seal() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'power cut'; END $$`)
    await run('CREATE TRIGGER refuse BEFORE INSERT ON audit_seal FOR EACH ROW EXECUTE FUNCTION refuse_seal()')
    await expect(sealLog(db, now)).rejects.toThrow()
    await run('DROP TRIGGER refuse ON audit_seal')
    expect(await places(countyId)).toEqual([null, null, null, null, null])
    await sealLog(db, now)
    expect(await fault(countyId)).toBeNull()
  })

  it('waits for nobody who holds the whole log', async () => {
    const countyId = await written(1)
    const holder = new pg.Client({ connectionString: database.url })
    await holder.connect()
    await holder.query('BEGIN; LOCK TABLE audit_entry IN ACCESS EXCLUSIVE MODE')
    expect(await sealLog(db, now)).toBe(0)
    await holder.query('ROLLBACK')
    await holder.end()
    expect(await sealLog(db, now)).toBeGreaterThan(0)
    expect(await fault(countyId)).toBeNull()
  })

  it('of an entry that tells only its day comes when the day is over, among those of the same day', async () => {
    const countyId = await written(1)
    const midnight = new Date('2027-01-31T22:00:00.000Z')
    for (let index = 0; index < 3; index += 1) await writeOne(countyId, midnight)
    await sealLog(db, new Date('2027-02-01T10:00:05Z'))
    expect(await batches(countyId)).toMatchObject([{ n: 1 }])
    await writeOne(countyId, new Date('2027-02-01T10:00:06Z'))
    await sealLog(db, new Date('2027-02-01T21:59:59Z'))
    await sealLog(db, new Date('2027-02-01T22:00:01Z'))
    expect(await batches(countyId)).toMatchObject([{ n: 1 }, { n: 1 }, { n: 3 }])
    const rows = await run<{ id: string }>('SELECT id FROM audit_entry WHERE county_id = $1 AND at = $2 ORDER BY position', [countyId, midnight])
    expect(rows.map(({ id }) => id)).toEqual(rows.map(({ id }) => id).sort())
    expect(await fault(countyId)).toBeNull()
  })

  it('notes by which words entries can be found', async () => {
    const countyId = await sealed(2)
    expect(await run('SELECT kind, word FROM audit_word WHERE county_id = $1 ORDER BY kind', [countyId])).toEqual([{ kind: 'action', word: 'test.happened' }, { kind: 'subject', word: 'thing' }])
  })

  it('goes on by itself within five seconds, and so does the first look through the log', async () => {
    const countyId = await written(3)
    const watch = watchAuditLog({ db, log: openLog('silent'), sealEvery: 50 })
    await vi.waitFor(async () => expect(await db.auditCheck.count({ where: { countyId, faultKind: null } })).toBe(1), 5000)
    await writeOne(countyId, now)
    await vi.waitFor(async () => expect(await batches(countyId)).toHaveLength(2), 5000)
    await watch.stop()
    await writeOne(countyId, now)
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(await batches(countyId)).toHaveLength(2)
    // Looked through once a day, not at every look.
    expect(await db.auditCheck.count({ where: { countyId } })).toBe(1)
  })
})

describe('a look through the log that takes long', () => {
  it('keeps nothing from being sealed, is not begun twice, and is waited for at the end', async () => {
    const countyId = await sealed(1)
    const holder = new pg.Client({ connectionString: database.url })
    await holder.connect()
    await holder.query('BEGIN; LOCK TABLE audit_check IN ACCESS EXCLUSIVE MODE')
    const watch = watchAuditLog({ db, log: openLog('silent'), sealEvery: 20 })
    for (const ordinal of [2, 3]) {
      await writeOne(countyId, now)
      await vi.waitFor(async () => expect(await batches(countyId)).toHaveLength(ordinal), 5000)
    }
    const waiting = async () => (await run(`SELECT 1 FROM pg_locks WHERE relation = 'audit_check'::regclass AND NOT granted`)).length
    expect(await waiting()).toBe(1)
    let isOver = false
    const over = watch.stop().then(() => void (isOver = true))
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(isOver).toBe(false)
    await holder.query('ROLLBACK')
    await holder.end()
    await over
    expect(await waiting()).toBe(0)
  })
})
