import { describe, expect, it } from 'vitest'
import { testDatabase } from '../../../../tests/support/database'
import { openLimits } from './limits.server'

const database = await testDatabase()
const secret = new Uint8Array(32).fill(7)
const limits = openLimits(database.pool, secret)

async function countAllowed(times: number, ask: () => Promise<boolean>): Promise<number> {
  let allowed = 0
  for (let i = 0; i < times; i++) if (await ask()) allowed++
  return allowed
}

describe('limits', () => {
  it('stop whoever tries one address of mail again and again, from wherever', async () => {
    let n = 0
    expect(await countAllowed(10, async () => await limits.isUnder('sign-in', { address: `192.0.2.${n++}`, key: 'aino@example.org' }))).toBe(6)
    expect(await limits.isUnder('sign-in', { address: '192.0.2.1', key: 'other@example.org' })).toBe(true)
  })

  it('say in how many seconds it may be tried again', async () => {
    const waits: number[] = []
    for (let i = 0; i < 8; i++) await limits.isUnder('sign-in', { address: '192.0.2.1', key: 'waits@example.org', onRefused: (seconds) => void waits.push(seconds) })
    expect(waits).toHaveLength(2)
    for (const seconds of waits) expect([seconds > 800, seconds <= 900]).toEqual([true, true])
  })

  it('are shared by all processes', async () => {
    const other = openLimits(database.pool, secret)
    await countAllowed(6, async () => await limits.isUnder('sign-in', { address: '198.51.100.1', key: 'shared@example.org' }))
    expect(await other.isUnder('sign-in', { address: '198.51.100.1', key: 'shared@example.org' })).toBe(false)
  })

  it.each(['keep-in-touch', 'receipt-mail'] as const)('leave no trace of %s, whose moment may not be known, and stop it all the same', async (name) => {
    const before = (await keys()).length
    expect(await countAllowed(8, async () => await limits.isUnder(name, { address: '192.0.2.50', key: 'aino@example.org' }))).toBe(5)
    expect((await keys()).length).toBe(before)
  })

  it('let ten thousand people behind three addresses send', async () => {
    let refused = 0
    for (let batch = 0; batch < 100; batch++) {
      const asks = Array.from({ length: 100 }, async (_, i) => await limits.isUnder('form', { address: `203.0.113.${i % 3}`, key: `draft ${batch}-${i}` }))
      refused += (await Promise.all(asks)).filter((isUnder) => !isUnder).length
    }
    expect(refused).toBe(0)
  }, 60_000)

  it('still stop one draft that is sent over and over, whichever process it meets', async () => {
    const other = openLimits(database.pool, secret)
    let n = 0
    const ask = async () => await (n++ % 2 ? limits : other).isUnder('form', { address: '192.0.2.9', key: 'one draft' })
    expect(await countAllowed(1200, ask)).toBeLessThanOrEqual(900)
  })

  it('stop one session whose drafts are always others, and one draft whose sessions are', async () => {
    let n = 0
    const ask = async (keys: () => string[]) => await countAllowed(1000, async () => await limits.isUnder('form', { address: `198.18.0.${n++ % 250}`, key: keys() }))
    expect(await ask(() => [`draft ${n}`, 'session one'])).toBeLessThanOrEqual(900)
    expect(await ask(() => ['draft one', `session ${n}`])).toBeLessThanOrEqual(900)
    expect(await ask(() => [`draft ${n}`, `session ${n}`])).toBe(1000)
  }, 30_000)

  it('count all addresses of one IPv6 network together', async () => {
    let n = 0
    expect(await countAllowed(310, async () => await limits.isUnder('sign-in', { address: `2001:db8:1:1::${(n++).toString(16)}`, key: null }))).toBe(300)
    expect(await limits.isUnder('sign-in', { address: '2001:db8:1:2::1', key: null })).toBe(true)
  })

  it('let one county have so many remarks a day, of which one address cannot use up all', async () => {
    let n = 0
    const send = async (address: string, county = 'jarvirannikko') => await limits.isUnder('accessibility-feedback', { address, key: county })
    expect(await countAllowed(600, async () => await send('192.0.2.60'))).toBe(300)
    expect(await countAllowed(210, async () => await send(`192.0.3.${n++ % 250}`))).toBe(200)
    expect(await send('192.0.2.61', 'other')).toBe(true)
  }, 30_000)

  it('keep neither address nor key, and other digests every day', async () => {
    await limits.isUnder('sign-in', { address: '192.0.2.77', key: 'vilma@example.org' })
    const tomorrow = openLimits(database.pool, secret, () => new Date(Date.now() + 86_400_000))
    const before = await keys()
    await tomorrow.isUnder('sign-in', { address: '192.0.2.77', key: 'vilma@example.org' })
    const after = await keys()
    expect(after.join(' ')).not.toMatch(/192\.0|vilma/)
    expect(after.length).toBe(before.length + 2)
  })

  it('let people through when the database is away', async () => {
    const away = openLimits({ query: async () => await Promise.reject(new Error('gone')) } as never, secret)
    expect(await away.isUnder('sign-in', { address: '192.0.2.1', key: 'x' })).toBe(true)
  })
})

async function keys(): Promise<string[]> {
  return (await database.db.rateLimit.findMany()).map(({ key }) => key)
}
