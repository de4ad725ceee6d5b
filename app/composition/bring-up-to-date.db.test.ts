import { expect, test } from 'vitest'
import { openDefects } from '~/accessibility/queries/defects.server'
import { aCounty } from '~/counties/testing/a-county'
import { establishCounty } from '~/counties/commands/establish-county.server'
import { dataKeysOf } from '~/platform/crypto/data-keys.server'
import { testDatabase, workFor } from '../../tests/support/database'
import { bringUpToDate } from './bring-up-to-date.server'
import { openCountySites } from './county-sites.server'

const database = await testDatabase()

test('every county from before has its first defect after a start, and no second one after the next', async () => {
  for (const [id, code] of [['jarvirannikko', '98'], ['toinen', '97']] as const) expect(await establishCounty(workFor(database), aCounty({ id, code, hosts: [`${id}.example`] }))).toMatchObject({ ok: true })
  const sites = openCountySites(database.db, { publicOrigin: null, host: 'localhost', port: 3000, isDemo: false })
  await sites.refresh()
  const parts = { database, dataKeys: dataKeysOf({ secret: 'a secret of the tests that is long enough' }), sites, log: { warn: () => {}, error: () => {} } } as unknown as Parameters<typeof bringUpToDate>[0]
  for (const _start of [1, 2]) {
    await bringUpToDate(parts, { read: () => [] } as unknown as Parameters<typeof bringUpToDate>[1])
    for (const countyId of ['jarvirannikko', 'toinen']) expect(await openDefects(workFor(database, { countyId }))).toHaveLength(1)
  }
  sites.close()
})
