import { expect, test } from 'vitest'
import { testDatabase } from '../../../tests/support/database'
import { openDatabase } from './database.server'

const { url } = await testDatabase()

test('no statement holds a connection for longer than it may, and the connection is good afterwards', async () => {
  const { db, pool, close } = openDatabase(url, { max: 1, longestStatement: 1 })
  await expect(pool.query('SELECT pg_sleep(20)')).rejects.toMatchObject({ code: '57014' })
  await expect(db.$queryRaw`SELECT pg_sleep(20)::text`).rejects.toThrow(/57014|statement timeout/)
  expect((await pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }])
  await close()
}, 15_000)

test('nothing is given up where nothing was said', async () => {
  const { pool, close } = openDatabase(url, { max: 1 })
  expect((await pool.query('SHOW statement_timeout')).rows).toEqual([{ statement_timeout: '0' }])
  await close()
})
