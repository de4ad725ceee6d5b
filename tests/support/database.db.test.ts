import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
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

test('times pass through unchanged, to the millisecond', async () => {
  const at = new Date('2026-06-24T20:59:59.123Z')
  const work = workFor(database, { now: at })
  await inTransaction(work, async (inside) => await recordChange(inside, { action: 'time', subject: { kind: 'test' } }))
  expect((await database.db.auditEntry.findFirst({ where: { action: 'time' } }))?.at).toEqual(at)
})
