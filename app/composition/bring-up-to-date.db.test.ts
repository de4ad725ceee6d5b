import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { openDefects } from '~/accessibility/queries/defects.server'
import { aCounty } from '~/counties/testing/a-county'
import { establishCounty } from '~/counties/commands/establish-county.server'
import { dataKeysOf } from '~/platform/crypto/data-keys.server'
import { testDatabase, workFor } from '../../tests/support/database'
import { bringUpToDate } from './bring-up-to-date.server'
import { openCountySites } from './county-sites.server'

const database = await testDatabase()

type Journal = Parameters<typeof bringUpToDate>[1]
const noJournal = { read: () => [] } as unknown as Journal

async function startOnce(journal: Journal): Promise<void> {
  const sites = openCountySites(database.db, { publicOrigin: null, host: 'localhost', port: 3000, isDemo: false })
  await sites.refresh()
  await bringUpToDate({ database, dataKeys: dataKeysOf({ secret: 'a secret of the tests that is long enough' }), sites, log: { warn: () => {}, error: () => {} } } as unknown as Parameters<typeof bringUpToDate>[0], journal)
  sites.close()
}

test('every county from before has its first defect after a start, and no second one after the next', async () => {
  for (const [id, code] of [['jarvirannikko', '98'], ['toinen', '97']] as const) expect(await establishCounty(workFor(database), aCounty({ id, code, hosts: [`${id}.example`] }))).toMatchObject({ ok: true })
  for (const _start of [1, 2]) {
    await startOnce(noJournal)
    for (const countyId of ['jarvirannikko', 'toinen']) expect(await openDefects(workFor(database, { countyId }))).toHaveLength(1)
  }
})

test('a county that has stated that everything is accessible is told of nothing', async () => {
  const countyId = 'kaikille'
  const entry = aCounty({ id: countyId, code: '96', hosts: ['kaikille.example'] })
  const accessibility = { status: 'fully', preparedOn: '2026-01-01', serviceOpenedOn: '2026-01-01' } as const
  expect(await establishCounty(workFor(database, { countyId }), { ...entry, settings: { ...entry.settings, accessibility } })).toMatchObject({ ok: true })
  await startOnce(noJournal)
  expect(await openDefects(workFor(database, { countyId }))).toEqual([])
})

test('of two processes that start on a restored copy at once only one does again what the journal names', async () => {
  const line = { countyId: 'jarvirannikko', number: 7, deletedOn: '2026-11-01', kind: 'addresses', reason: 'asked-for' as const, keptFor: null, count: 1, ids: [randomUUID()], lastDay: null }
  const journal = { read: () => [line] } as unknown as Journal
  await Promise.all([startOnce(journal), startOnce(journal)])
  expect(await database.db.auditEntry.count({ where: { countyId: 'jarvirannikko', action: 'oversight.journal-replayed' } })).toBe(1)
})
