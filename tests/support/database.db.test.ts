import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { openDatabase } from '~/platform/db/database.server'
import { inTransaction, recordChange } from '~/platform/db/work.server'
import { testDatabase, workFor } from './database'

const database = await testDatabase()

test('the clone holds the migrated, empty schema and the job library', async () => {
  expect(await database.db.county.count()).toBe(0)
  const work = workFor(database)
  const id = randomUUID()
  await inTransaction(work, async (inside) => {
    await recordChange(inside, { action: 'test', subject: { kind: 'test', id }, event: { name: 'test.happened', payload: {} } })
  })
  const jobs = await database.pool.query('SELECT task_identifier FROM graphile_worker.jobs')
  expect(jobs.rows).toEqual([{ task_identifier: 'test.happened' }])
})

test('times pass through unchanged, to the millisecond, whatever the time zone of the server', async () => {
  const at = new Date('2026-06-24T20:59:59.123Z')
  await database.pool.query(`ALTER DATABASE ${new URL(database.url).pathname.slice(1)} SET timezone = 'Europe/Helsinki'`)
  const { db, pool, close } = openDatabase(database.url, { max: 2 })
  await inTransaction(workFor({ db }, { now: at }), async (inside) => {
    await recordChange(inside, { action: 'time', subject: { kind: 'test' } })
  })
  expect((await db.auditEntry.findFirst({ where: { countyId: 'jarvirannikko', action: 'time' } }))?.at).toEqual(at)
  const { rows } = await pool.query<{ at: Date }>(`SELECT at FROM audit_entry WHERE action = 'time'`)
  expect(rows[0]?.at).toEqual(at)
  await close()
})
