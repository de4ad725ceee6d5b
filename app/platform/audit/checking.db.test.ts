import { beforeAll, describe, expect, it } from 'vitest'
import { testDatabase } from '../../../tests/support/database'
import { openDatabase } from '../db/database.server'
import { checkCommand } from './check-command.server'
import { checkAndNote, checkLog } from './checking.server'
import { sealLog } from './sealing.server'
import { logsIn } from './testing/logs'

const database = await testDatabase()
const { db } = database
const { now, run, writeOne, sealed, fault } = logsIn(database)

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

describe('the command', () => {
  it('says of a database without any tables that it is empty', async () => {
    const address = new URL(database.url)
    for (const name of ['template1', 'kuultu_never_made']) {
      address.pathname = `/${name}`
      const empty = openDatabase(address.href, { max: 1 })
      await expect(checkCommand(empty.db, [], () => {})).rejects.toMatchObject({ name: 'StartFailure', message: expect.stringContaining('Start the product first') })
      await empty.close()
    }
  })

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

  it('remarks on entries that tell a time long before they were sealed', async () => {
    const countyId = await sealed(6)
    expect((await said('--county', countyId)).said).not.toContain('Remark')
    await run(`INSERT INTO audit_entry (county_id, id, at, actor_kind, action, subject_kind, details) SELECT county_id, gen_random_uuid(), at - interval '3 days', actor_kind, action, subject_kind, details FROM audit_entry WHERE county_id = $1 AND position = 2`, [countyId])
    await sealLog(db, new Date(now.getTime() + 120_000))
    const checked = await said('--county', countyId)
    expect(checked.code).toBe(0)
    expect(checked.said).toContain('Remark: sealed more than 25 hours after the time they tell: entries 7 (1 in all).')
  })

  it('takes no words it does not know', async () => {
    await expect(said('--county')).rejects.toThrow('Say: npm run audit:check')
    await expect(said('--county', 'nowhere')).rejects.toThrow('no sealed log')
    await expect(said('--expect', `2:${'0'.repeat(64)}`)).rejects.toThrow('say which')
    await expect(said('--county', 'x', '--expect', 'seal')).rejects.toThrow('Say: npm run audit:check')
  })
})
