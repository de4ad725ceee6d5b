import { beforeAll, expect, it } from 'vitest'
import { aConsultationRow, aCounty, aStatementRow } from '~/analysis/testing/builders'
import { testDatabase, workFor } from '../../tests/support/database'
import { withdrawStatementsAgain } from './commands/withdraw-statements-again.server'
import { listGiven } from './store/statements.server'

const database = await testDatabase()
const system = workFor(database)

beforeAll(async () => await aCounty(database.db))

it('a statement that is withdrawn again after a restore was withdrawn on its own day', async () => {
  const consultationId = await aConsultationRow(database.db)
  const id = await aStatementRow(database.db, consultationId)
  await database.db.statement.updateMany({ where: { id }, data: { documentNumber: 'JRHVA/1/2026-1' } })
  const line = { ids: [id], deletedOn: '2026-10-03' as const }
  expect(await withdrawStatementsAgain(system, line)).toEqual({ count: 1 })
  expect(await withdrawStatementsAgain(system, line)).toEqual({ count: 0 })
  expect(await listGiven(system.scope, system.db, consultationId)).toMatchObject([{ id, withdrawnAt: new Date('2026-10-03T09:00:00Z') }])
  // It came in the afternoon of the day on which it was withdrawn.
  const late = await aStatementRow(database.db, consultationId)
  const submittedAt = new Date('2026-10-03T12:30:00Z')
  await database.db.statement.updateMany({ where: { id: late }, data: { submittedAt, documentNumber: 'JRHVA/1/2026-2' } })
  await withdrawStatementsAgain(system, { ...line, ids: [late] })
  expect((await listGiven(system.scope, system.db, consultationId)).find((each) => each.id === late)?.withdrawnAt).toEqual(submittedAt)
})
