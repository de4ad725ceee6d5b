import { describe, expect, it } from 'vitest'
import { testDatabase } from '../../../../tests/support/database'
import { deleteExpiredCounters } from './expired-counters.server'
import { LIMITS, openLimits, type LimitName } from './limits.server'

const database = await testDatabase()
const DAY = 24 * 3_600_000
const address = '2001:db8:85a3::8a2e:370:7334'
const names = Object.keys(LIMITS) as LimitName[]
const rows = async () => (await database.db.rateLimit.findMany()).map(({ key, expire, points }) => ({ key, points, expire: Number(expire) }))

describe('network addresses', () => {
  it('have no column in any table', async () => {
    const { rows: columns } = await database.pool.query<{ place: string; type: string }>(
      "SELECT table_name || '.' || column_name AS place, udt_name AS type FROM information_schema.columns WHERE table_schema IN ('public', 'graphile_worker')",
    )
    expect(columns.length).toBeGreaterThan(100)
    expect(columns.filter(({ type }) => /^_?(inet|cidr|macaddr8?)$/.test(type))).toEqual([])
    expect(columns.filter(({ place }) => /\.(ip|.*_ip|ip_.*|(remote|client|network)_address|.*user_agent|.*fingerprint|.*forwarded.*|.*device.*)$/.test(place))).toEqual([])
  })

  it('are counted as salted digests, for a day at most', async () => {
    const limits = openLimits(database.pool, new Uint8Array(32).fill(3))
    for (const name of names) await limits.isUnder(name, { address, key: 'kaisa@asukas.example' })
    const kept = await rows()
    expect(kept.length).toBeGreaterThan(8)
    for (const { key, expire } of kept) {
      expect(expire - Date.now(), key).toBeLessThanOrEqual(DAY)
      expect(key).not.toMatch(/2001|370|kaisa|asukas/)
    }
    expect(Object.values(LIMITS).flatMap(({ perKey, perAddress }) => [perKey?.seconds ?? 0, perAddress.seconds]).every((seconds) => seconds <= DAY / 1000)).toBe(true)
  })

  it('get another digest every day, and with another secret', async () => {
    const keyOf = async (secret: number, day: string) => {
      await database.db.rateLimit.deleteMany()
      await openLimits(database.pool, new Uint8Array(32).fill(secret), () => new Date(`${day}T12:00:00Z`)).isUnder('sign-in', { address, key: null })
      return (await rows())[0]!.key
    }
    const keys = [await keyOf(3, '2027-02-01'), await keyOf(3, '2027-02-02'), await keyOf(4, '2027-02-01')]
    expect(new Set(keys).size).toBe(3)
    expect(await keyOf(3, '2027-02-01')).toBe(keys[0])
  })

  it('are gone when their counter has run out', async () => {
    await database.db.rateLimit.deleteMany()
    const now = new Date('2027-02-01T12:00:00Z')
    await database.db.rateLimit.createMany({ data: [{ key: 'over', expire: now.getTime() - 1 }, { key: 'endless', expire: null }, { key: 'counting', expire: now.getTime() + 1 }] })
    expect(await deleteExpiredCounters(database.db, now)).toBe(2)
    expect((await rows()).map(({ key }) => key)).toEqual(['counting'])
  })
})
