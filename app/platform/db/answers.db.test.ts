import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { testDatabase } from '../../../tests/support/database'
import { isDatabaseGone } from '../log/database-errors.server'
import { watchAnswers } from './answers.server'

const database = await testDatabase()
const open = new Set<Socket>()
let isFrozen = false
let between: Server
let url: string

// Stands between the pool and the server; once frozen it lets nothing through and closes nothing, as a network that is cut.
beforeAll(async () => {
  const { hostname, port } = new URL(database.url)
  between = createServer((near) => {
    const far = connect(Number(port), hostname)
    for (const [from, to] of [[near, far], [far, near]] as const) {
      open.add(from)
      from.on('data', (data) => isFrozen || to.write(data))
      from.on('close', () => isFrozen || to.destroy())
      from.on('error', () => {})
    }
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => between.once('listening', resolve))
  const address = new URL(database.url)
  address.host = `127.0.0.1:${(between.address() as AddressInfo).port}`
  url = address.href
})
afterAll(() => {
  for (const socket of open) socket.destroy()
  between.close()
})

function watched(patience: { longestStatement: number; slow: number; patience: number }) {
  const pool = new pg.Pool({ connectionString: url, max: 3, connectionTimeoutMillis: 1000 })
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  const stop = watchAnswers(pool, patience)
  return { pool, end: async () => await pool.end().then(stop) }
}

describe('a database that answers no more', () => {
  it('is not what a slow statement shows while others are answered', async () => {
    const { pool, end } = watched({ longestStatement: 60, slow: 100, patience: 500 })
    await expect(pool.query(`SELECT 'done' AS said FROM pg_sleep(2)`)).resolves.toMatchObject({ rows: [{ said: 'done' }] })
    await end()
  })

  it('is waited for no longer than it should have given the statement up', async () => {
    const { pool, end } = watched({ longestStatement: 0.2, slow: 100, patience: 300 })
    const error: unknown = await pool.query('SELECT pg_sleep(20)').catch((reason: unknown) => reason)
    expect(isDatabaseGone(error)).toBe(true)
    await end()
  })

  it('ends the waiting of all, as if it had gone away, and works again when it is back', async () => {
    const { pool, end } = watched({ longestStatement: 60, slow: 100, patience: 300 })
    const both = await Promise.all([pool.connect(), pool.connect()])
    for (const client of both) client.release()
    const waiting = pool.query('SELECT pg_sleep(1)').catch((reason: unknown) => reason)
    await new Promise((resolve) => setTimeout(resolve, 200))
    isFrozen = true
    const began = performance.now()
    expect(isDatabaseGone(await waiting)).toBe(true)
    expect(performance.now() - began).toBeLessThan(5000)
    isFrozen = false
    await vi.waitFor(async () => expect(await pool.query('SELECT 1')).toMatchObject({ rowCount: 1 }))
    await end()
  })
})
