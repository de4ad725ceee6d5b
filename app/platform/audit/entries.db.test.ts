import { describe, expect, it } from 'vitest'
import { inTransaction, recordChange } from '~/platform/db/work.server'
import { testDatabase, workFor } from '../../../tests/support/database'
import { checkLog } from './checking.server'
import { DELETED_BY_RULE, forgetEntries } from './entries.server'
import { sealLog } from './sealing.server'
import { logsIn } from './testing/logs'

const database = await testDatabase()
const { db } = database
const { now, run, written, writeOne, sealed, places } = logsIn(database)

describe('an entry', () => {
  it('that could hold words stops the change it belongs to', async () => {
    const work = workFor(database, { countyId: 'county-words', now })
    const saying = async (details: Record<string, string>) => await inTransaction(work, async (inside) => await recordChange(inside, { action: 'test.said', subject: { kind: 'thing' }, details }))
    await expect(saying({ text: 'Bussi ei kulje.' })).rejects.toThrow('An audit entry holds ids and codes only: detail text')
    await expect(saying({ text: 'Bussi ei kulje.' })).rejects.not.toThrow('Bussi')
    expect(await db.auditEntry.count({ where: { countyId: 'county-words' } })).toBe(0)
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
