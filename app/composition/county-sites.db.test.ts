import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { testDatabase, workFor } from '../../tests/support/database'
import { establishCounty } from '../counties/commands/establish-county.server'
import { aCounty } from '../counties/testing/a-county'
import { openCountySites, type CountySites } from './county-sites.server'

const database = await testDatabase()
const opened: CountySites[] = []

beforeEach(async () => {
  await database.pool.query('TRUNCATE county CASCADE')
})
afterAll(() => opened.forEach((sites) => sites.close()))

const enter = async (id: string, hosts: string[]) => expect(await establishCounty(workFor(database, { countyId: id }), aCounty({ id, code: id, hosts }))).toMatchObject({ ok: true })

async function sitesAt(publicOrigin: string | null, host = '127.0.0.1'): Promise<CountySites> {
  const sites = openCountySites(database.db, { publicOrigin, host, port: 4911, isDemo: publicOrigin === null })
  opened.push(sites)
  await sites.refresh()
  return sites
}

describe('the address in the letters of a county', () => {
  test('is the public one for the only county there is, whatever its hosts', async () => {
    await enter('first', ['elsewhere.example'])
    expect((await sitesAt('https://kuultu.example')).originOf('first')).toBe('https://kuultu.example')
    expect((await sitesAt(null)).originOf('first')).toBe('http://127.0.0.1:4911')
    expect((await sitesAt(null, '::1')).originOf('first')).toBe('http://[::1]:4911')
  })

  test('stays the public one of the county that has it when a second one is entered, which gets one of its own', async () => {
    await enter('first', ['localhost', '127.0.0.1'])
    await enter('second', ['vasa.localhost', 'alue.localhost'])
    const sites = await sitesAt('http://LOCALHOST:4911')
    expect([sites.originOf('first'), sites.originOf('second')]).toEqual(['http://LOCALHOST:4911', 'http://alue.localhost:4911'])
    expect(sites.siteOf('second')?.origin).toBe('http://alue.localhost:4911')
    expect((await sitesAt('https://vasa.localhost')).originOf('first')).toBe('https://127.0.0.1')
  })

  test('without a public address leads to a county that the product’s own host does not show at a host of its own', async () => {
    await enter('first', ['localhost', '127.0.0.1'])
    await enter('second', ['vasa.localhost'])
    const sites = await sitesAt(null)
    expect([sites.originOf('first'), sites.originOf('second')]).toEqual(['http://127.0.0.1:4911', 'http://vasa.localhost:4911'])
    expect((await sitesAt(null, '0.0.0.0')).originOf('first')).toBe('http://127.0.0.1:4911')
  })

  test('is the same every time: the first name by the alphabet and no bare address, in whatever order they were entered', async () => {
    await enter('first', ['localhost'])
    await enter('second', ['c.example', 'a.example', 'b.example', '10.0.0.5'])
    await database.pool.query("UPDATE county_host SET host = 'aa.example' WHERE host = 'a.example'")
    expect((await sitesAt('https://kuultu.example')).originOf('second')).toBe('https://aa.example')
  })
})

describe('the address of a page', () => {
  test('is that of the host asked for among several counties, with the scheme and port of the public one', async () => {
    await enter('first', ['kuultu.example', 'www.kuultu.example'])
    await enter('second', ['vasa.example'])
    const originAt = (sites: CountySites, host: string) => sites.findSite(host)?.origin
    const sites = await sitesAt('https://kuultu.example:8443')
    expect(['Kuultu.example:8443', 'www.kuultu.example', 'VASA.example:8443', 'nobody.example'].map((host) => originAt(sites, host))).toEqual(['https://kuultu.example:8443', 'https://www.kuultu.example:8443', 'https://vasa.example:8443', undefined])
    expect(originAt(await sitesAt(null), 'vasa.example:4911')).toBe('http://vasa.example:4911')
  })
})
