import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { inTransaction, recordChange } from '~/platform/db/work.server'
import { testDatabase, workFor } from '../../../tests/support/database'
import { openLog } from '../log/log.server'
import { checkCommand } from './check-command.server'
import { checkAndNote, checkLog } from './checking.server'
import { DELETED_BY_RULE, forgetEntries } from './entries.server'
import { sealLog } from './sealing.server'
import { watchAuditLog } from './watch.server'

const database = await testDatabase()
const { db, pool } = database
const now = new Date('2027-02-01T10:00:00.000Z')
let counties = 0

const run = async <R extends pg.QueryResultRow>(sql: string, values: unknown[] = []) => (await pool.query<R>(sql, values)).rows

/** Writes so many entries in a county of their own, a second apart. */
async function written(count: number, countyId = `county-${(counties += 1)}`): Promise<string> {
  for (let index = 0; index < count; index += 1) await writeOne(countyId, new Date(now.getTime() + index * 1000))
  return countyId
}

async function writeOne(countyId: string, at: Date): Promise<void> {
  await inTransaction(workFor(database, { countyId, now: at }), async (inside) => await recordChange(inside, { action: 'test.happened', subject: { kind: 'thing', id: randomUUID() }, details: { version: 1, roles: ['author'] } }))
}

/** Entries sealed in batches of four. */
async function sealed(count: number): Promise<string> {
  const countyId = await written(count)
  await sealLog(db, new Date(now.getTime() + 60_000), 4)
  return countyId
}

const batches = async (countyId: string) => await run<{ ordinal: number; first: string; last: string; n: number }>('SELECT ordinal, first_position AS first, last_position AS last, entry_count AS n FROM audit_seal WHERE county_id = $1 ORDER BY ordinal', [countyId])
const places = async (countyId: string) => (await run<{ position: string | null }>('SELECT position FROM audit_entry WHERE county_id = $1 ORDER BY at, id', [countyId])).map(({ position }) => (position === null ? null : Number(position)))
const fault = async (countyId: string) => (await checkLog(db, countyId)).fault

describe('an entry', () => {
  it('that could hold words stops the change it belongs to', async () => {
    const work = workFor(database, { countyId: 'county-words', now })
    const saying = async (details: Record<string, string>) => await inTransaction(work, async (inside) => await recordChange(inside, { action: 'test.said', subject: { kind: 'thing' }, details }))
    await expect(saying({ text: 'Bussi ei kulje.' })).rejects.toThrow('An audit entry holds ids and codes only: detail text')
    await expect(saying({ text: 'Bussi ei kulje.' })).rejects.not.toThrow('Bussi')
    expect(await db.auditEntry.count({ where: { countyId: 'county-words' } })).toBe(0)
  })
})

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

describe('the check tells the first place where somebody', () => {
  let countyId: string
  let untouched: string
  beforeAll(async () => {
    untouched = await sealed(6)
  })

  const tampering: [string, string, object][] = [
    ['changed what an entry says', `UPDATE audit_entry SET details = '{"version":2,"roles":["author"]}' WHERE county_id = $1 AND position = 6`, { kind: 'entry-changed', batch: 2, position: 6 }],
    ['changed who did it', `UPDATE audit_entry SET actor_kind = 'person', actor_id = gen_random_uuid() WHERE county_id = $1 AND position = 2`, { kind: 'entry-changed', batch: 1, position: 2 }],
    ['changed when it was', `UPDATE audit_entry SET at = at + interval '1 millisecond' WHERE county_id = $1 AND position = 10`, { kind: 'entry-changed', batch: 3, position: 10 }],
    ['deleted an entry', 'DELETE FROM audit_entry WHERE county_id = $1 AND position = 7', { kind: 'entry-deleted', batch: 2, position: 7 }],
    ['deleted the first entry', 'DELETE FROM audit_entry WHERE county_id = $1 AND position = 1', { kind: 'entry-deleted', batch: 1, position: 1 }],
    ['deleted an entry and closed the gap', `WITH gone AS (DELETE FROM audit_entry WHERE county_id = $1 AND position = 6) UPDATE audit_entry SET position = position - 1 WHERE county_id = $1 AND position > 6`, { kind: 'entry-deleted', batch: 2, position: 6 }],
    ['inserted an entry', `WITH moved AS (UPDATE audit_entry SET position = position + 1 WHERE county_id = $1 AND position >= 6) INSERT INTO audit_entry (county_id, id, at, actor_kind, action, subject_kind, details, position) VALUES ($1, gen_random_uuid(), now(), 'system', 'test.forged', 'thing', '{}', 6)`, { kind: 'entry-inserted', batch: 2, position: 6 }],
    ['inserted an entry at the end of a batch', `WITH moved AS (UPDATE audit_entry SET position = position + 1 WHERE county_id = $1 AND position >= 8) INSERT INTO audit_entry (county_id, id, at, actor_kind, action, subject_kind, details, position) VALUES ($1, gen_random_uuid(), now(), 'system', 'test.forged', 'thing', '{}', 8)`, { kind: 'entry-inserted', batch: 2, position: 8 }],
    ['inserted an entry behind the last', `INSERT INTO audit_entry (county_id, id, at, actor_kind, action, subject_kind, details, position) VALUES ($1, gen_random_uuid(), now(), 'system', 'test.forged', 'thing', '{}', 11)`, { kind: 'entry-inserted', batch: null, position: 11 }],
    ['inserted an entry before the first', `INSERT INTO audit_entry (county_id, id, at, actor_kind, action, subject_kind, details, position) VALUES ($1, gen_random_uuid(), now(), 'system', 'test.forged', 'thing', '{}', 0)`, { kind: 'entry-inserted', batch: null, position: 0 }],
    ['exchanged two entries', `UPDATE audit_entry SET position = CASE position WHEN 5 THEN 7 ELSE 5 END WHERE county_id = $1 AND position IN (5, 7)`, { kind: 'entries-reordered', batch: 2, position: 5 }],
    ['moved a batch in time', `UPDATE audit_seal SET sealed_at = sealed_at + interval '1 second' WHERE county_id = $1 AND ordinal = 2`, { kind: 'batch-changed', batch: 2, position: null }],
    ['wrote digests anew', `UPDATE audit_seal SET entry_digests = sha256('a') || substring(entry_digests FROM 33) WHERE county_id = $1 AND ordinal = 3`, { kind: 'batch-changed', batch: 3, position: null }],
    ['wrote a seal anew', `UPDATE audit_seal SET seal = sha256('a') WHERE county_id = $1 AND ordinal = 1`, { kind: 'batch-changed', batch: 1, position: null }],
    ['deleted a batch', 'DELETE FROM audit_seal WHERE county_id = $1 AND ordinal = 2', { kind: 'batch-deleted', batch: 2, position: null }],
  ]

  it.each(tampering)('%s', async (_, sql, expected) => {
    // The places of two entries are exchanged for a moment only.
    await run('DROP INDEX IF EXISTS audit_entry_county_id_position_key')
    countyId = await sealed(10)
    expect(await fault(countyId)).toBeNull()
    await run(sql, [countyId])
    expect(await fault(countyId)).toEqual(expected)
    expect(await fault(untouched)).toBeNull()
  })

  it('forged a batch from the first changed entry on, for whoever wrote a seal down', async () => {
    countyId = await sealed(10)
    const { last } = await checkAndNote(db, countyId, now)
    await run('DELETE FROM audit_seal WHERE county_id = $1 AND ordinal >= 2', [countyId])
    await run(`UPDATE audit_entry SET position = NULL, action = CASE WHEN position = 6 THEN 'test.other' ELSE action END WHERE county_id = $1 AND position > 4`, [countyId])
    await sealLog(db, now, 4)
    // The chain is whole in itself: only a seal kept elsewhere shows it.
    expect(await fault(countyId)).toBeNull()
    expect((await checkLog(db, countyId, [last!])).fault).toEqual({ kind: 'batch-changed', batch: 3, position: null })
    expect((await checkAndNote(db, countyId, new Date(now.getTime() + 1000))).fault).toMatchObject({ kind: 'batch-changed' })
  })

  it('cut the log off at its end', async () => {
    countyId = await sealed(10)
    await checkAndNote(db, countyId, now)
    await run('DELETE FROM audit_seal WHERE county_id = $1 AND ordinal = 3', [countyId])
    await run('DELETE FROM audit_entry WHERE county_id = $1 AND position > 8', [countyId])
    expect(await fault(countyId)).toBeNull()
    expect((await checkAndNote(db, countyId, new Date(now.getTime() + 1000))).fault).toEqual({ kind: 'seal-missing', batch: 3, position: null })
  })
})

describe('entries deleted by rule', () => {
  const YEAR = 366 * 24 * 3_600_000
  const inYears = (years: number) => new Date(now.getTime() + years * YEAR)
  const forget = async (countyId: string) => await inTransaction(workFor(database, { countyId, now: inYears(6) }), async (inside) => await forgetEntries(inside, { before: inYears(1), rule: 'audit-log' }))
  const checked = async (countyId: string, at = inYears(6)) => await checkLog(db, countyId, [], () => at)
  const faultThen = async (countyId: string, at?: Date) => (await checked(countyId, at)).fault

  /** Six entries of long ago, sealed then in two batches, and four of two years later. */
  async function aged(): Promise<string> {
    const countyId = await sealed(6)
    for (let index = 0; index < 4; index += 1) await writeOne(countyId, new Date(inYears(2).getTime() + index * 1000))
    await sealLog(db, inYears(2), 4)
    return countyId
  }

  it('leave their digests, and the log tells of them', async () => {
    const countyId = await aged()
    expect(await forget(countyId)).toEqual({ deletedCount: 6 })
    expect(await places(countyId)).toEqual([7, 8, 9, 10, null])
    expect(await checked(countyId)).toMatchObject({ fault: null, entryCount: 10, deletedCount: 6 })
    expect((await run('SELECT details FROM audit_entry WHERE county_id = $1 AND position IS NULL', [countyId]))[0]).toEqual({ details: { rule: 'audit-log', lastPosition: 6, count: 6 } })
    await sealLog(db, inYears(6))
    expect(await checked(countyId)).toMatchObject({ fault: null, entryCount: 11, deletedCount: 6 })
  })

  it('do not hide another deletion', async () => {
    const countyId = await aged()
    await forget(countyId)
    await run('DELETE FROM audit_entry WHERE county_id = $1 AND position = 9', [countyId])
    expect(await faultThen(countyId)).toEqual({ kind: 'entry-deleted', batch: 3, position: 9 })
  })

  it('are only those before which no newer one stands, and none that is not sealed', async () => {
    const countyId = await written(3)
    expect(await forget(countyId)).toEqual({ deletedCount: 0 })
    await sealLog(db, now)
    await writeOne(countyId, inYears(2))
    await sealLog(db, now)
    await writeOne(countyId, now)
    await sealLog(db, now)
    expect(await forget(countyId)).toEqual({ deletedCount: 3 })
    expect(await faultThen(countyId)).toBeNull()
    expect(await forget(countyId)).toEqual({ deletedCount: 0 })
  })

  it('are whole batches that were sealed in time: what waited long for its seal is kept from then on', async () => {
    const countyId = await written(3)
    await sealLog(db, inYears(2))
    expect(await forget(countyId)).toEqual({ deletedCount: 0 })
    expect(await faultThen(countyId)).toBeNull()
  })

  it('may go one after another, also those that told of the first', async () => {
    const countyId = await aged()
    await forget(countyId)
    await sealLog(db, inYears(6))
    const later = async (years: number) => await inTransaction(workFor(database, { countyId, now: inYears(years) }), async (inside) => await forgetEntries(inside, { before: inYears(years - 5.5), rule: 'audit-log' }))
    expect(await later(8)).toEqual({ deletedCount: 4 })
    await sealLog(db, inYears(8))
    expect(await checked(countyId, inYears(8))).toMatchObject({ fault: null, entryCount: 12, deletedCount: 10 })
    await writeOne(countyId, inYears(9))
    await sealLog(db, inYears(9))
    expect(await later(12)).toEqual({ deletedCount: 1 })
    expect(await places(countyId)).toEqual([12, 13, null])
    expect(await checked(countyId, inYears(12))).toMatchObject({ fault: null, deletedCount: 11 })
  })

  describe('are not believed when somebody', () => {
    const forged = async (countyId: string, details: object, at = inYears(6)) => await run(`INSERT INTO audit_entry (county_id, id, at, actor_kind, action, subject_kind, details) VALUES ($1, gen_random_uuid(), $2, 'system', $3, 'audit-log', $4)`, [countyId, at, DELETED_BY_RULE, details])
    const first = { kind: 'entry-deleted', batch: 1, position: 1 }

    it.each([false, true])('deleted one entry and said that all before it had gone (sealed: %s)', async (isSealed) => {
      const countyId = await aged()
      await run('DELETE FROM audit_entry WHERE county_id = $1 AND position = 5', [countyId])
      await forged(countyId, { rule: 'audit-entries', lastPosition: 5, count: 5 })
      if (isSealed) await sealLog(db, inYears(6))
      const expected = { kind: 'entry-deleted', batch: 2, position: 5 }
      expect(await faultThen(countyId)).toEqual(expected)
      expect((await checkLog(db, countyId, [{ ordinal: 1, seal: (await run<{ seal: Buffer }>('SELECT seal FROM audit_seal WHERE county_id = $1 AND ordinal = 1', [countyId]))[0]!.seal }], () => inYears(6))).fault).toEqual(expected)
    })

    it('left one of them standing', async () => {
      const countyId = await aged()
      await run('DELETE FROM audit_entry WHERE county_id = $1 AND position <= 6 AND position <> 3', [countyId])
      await forged(countyId, { rule: 'audit-entries', lastPosition: 6, count: 5 })
      expect(await faultThen(countyId)).toEqual(first)
    })

    it('said another number or another place', async () => {
      for (const details of [{ lastPosition: 6, count: 4 }, { lastPosition: 7, count: 7 }, { lastPosition: 10, count: 10 }, { lastPosition: 5, count: 5 }, { lastPosition: '6', count: 6 }, { lastPosition: 6 }]) {
        const countyId = await aged()
        await run('DELETE FROM audit_entry WHERE county_id = $1 AND position <= 6', [countyId])
        await forged(countyId, { rule: 'audit-entries', ...details })
        expect(await faultThen(countyId), JSON.stringify(details)).toEqual(first)
      }
    })

    it('deleted what no rule lets go yet, whatever time they said it was', async () => {
      const countyId = await aged()
      await run('DELETE FROM audit_entry WHERE county_id = $1 AND position <= 6', [countyId])
      await forged(countyId, { rule: 'audit-entries', lastPosition: 6, count: 6 }, inYears(6))
      expect(await faultThen(countyId, inYears(4))).toEqual(first)
      await sealLog(db, inYears(4))
      expect(await faultThen(countyId, inYears(4))).toEqual(first)
      expect(await faultThen(countyId, inYears(6))).toEqual(first)
    })

    it('deleted younger entries behind those that went by rule', async () => {
      const countyId = await aged()
      await forget(countyId)
      await run('DELETE FROM audit_entry WHERE county_id = $1 AND position <= 8', [countyId])
      await forged(countyId, { rule: 'audit-entries', lastPosition: 8, count: 2 })
      await sealLog(db, inYears(6))
      expect(await faultThen(countyId)).toEqual(first)
    })

    it('keeps the entry that tells of it from its seal', async () => {
      const countyId = await aged()
      await forget(countyId)
      expect(await faultThen(countyId)).toBeNull()
      expect(await faultThen(countyId, new Date(inYears(6).getTime() + 3_600_001))).toEqual(first)
    })
  })
})

describe('the command', () => {
  const said = async (...words: string[]) => {
    const lines: string[] = []
    const code = await checkCommand(db, words, (line) => void lines.push(line))
    return { code, said: lines.join('\n') }
  }

  it('says that a log is as it was sealed, and where it is not, with its exit code', async () => {
    const countyId = await sealed(6)
    await writeOne(countyId, now)
    const whole = await said('--county', countyId)
    expect(whole.code).toBe(0)
    expect(whole.said).toMatch(new RegExp(`^${countyId}: as it was sealed. 6 entries in 2 batches; 1 wait for their seal.\\n  Seal 2: [0-9a-f]{64}$`))
    const seal = /[0-9a-f]{64}/.exec(whole.said)![0]
    expect((await said('--county', countyId, '--expect', `2:${seal}`)).code).toBe(0)
    expect(await said('--county', countyId, '--expect', `2:${'0'.repeat(64)}`)).toMatchObject({ code: 1, said: expect.stringContaining('NOT as it was sealed: batch-changed at batch 2. Up to there 4 entries') })
    expect(await said('--county', countyId, '--expect', `3:${seal}`)).toMatchObject({ code: 1, said: expect.stringContaining('seal-missing at batch 3') })
    await run(`UPDATE audit_entry SET action = 'test.other' WHERE county_id = $1 AND position = 5`, [countyId])
    expect(await said('--county', countyId)).toMatchObject({ code: 1, said: expect.stringContaining('entry-changed at batch 2, entry 5.') })
    expect((await said()).code).toBe(1)
  })

  it('takes no words it does not know', async () => {
    await expect(said('--county')).rejects.toThrow('Say: npm run audit:check')
    await expect(said('--county', 'nowhere')).rejects.toThrow('no sealed log')
    await expect(said('--expect', `2:${'0'.repeat(64)}`)).rejects.toThrow('say which')
    await expect(said('--county', 'x', '--expect', 'seal')).rejects.toThrow('Say: npm run audit:check')
  })
})
