import { describe, expect, it } from 'vitest'
import { testDatabase, workFor } from '../../../tests/support/database'
import { countyDirectory, countyForHost, isEmpty } from '../queries/county-directory.server'
import { aCounty } from '../testing/a-county'
import type { EstablishCounty } from '../contract'
import { establishCounty } from './establish-county.server'

const database = await testDatabase()
const shownAt = async (host: string, day = '2026-11-22') => countyForHost(await countyDirectory(database.db, day), host)

describe('establishCounty', () => {
  it('enters a county that its host shows from its first day', async () => {
    expect(await isEmpty(database.db)).toBe(true)
    expect(await establishCounty(workFor(database), aCounty())).toEqual({ ok: true, value: { countyId: 'jarvirannikko' } })
    expect(await isEmpty(database.db)).toBe(false)
    const county = await shownAt('kuultu.example')
    expect(county).toMatchObject({ id: 'jarvirannikko', requiredLocales: ['fi', 'sv'], smallGroupThreshold: 5, municipalities: [{ id: 'jarvi', population: 1200 }] })
    expect(await countyDirectory(database.db, '2022-12-31')).toEqual([])
    expect(await database.db.auditEntry.count({ where: { action: 'counties.established', countyId: 'jarvirannikko' } })).toBe(1)
  })

  it.each([
    ['already-established', {}],
    ['host-taken', { id: 'toinen' }],
    ['bad-id', { id: 'Väärä' }],
    ['bad-days', { id: 'toinen', validFrom: '2023-02-30' }],
    ['bad-days', { id: 'toinen', validTo: '2022-01-01' }],
    ['languages-do-not-fit', { id: 'toinen', offeredLocales: ['fi'] as const }],
    ['name-missing', { id: 'toinen', name: { fi: 'Vain suomeksi' } }],
  ])('refuses: %s', async (code, parts) => {
    expect(await establishCounty(workFor(database), aCounty(parts as Partial<EstablishCounty>))).toMatchObject({ ok: false, code })
  })

  it('has several counties side by side, and then no county for an unknown host', async () => {
    expect(await shownAt('10.0.0.7')).toMatchObject({ id: 'jarvirannikko' })
    expect((await establishCounty(workFor(database), aCounty({ id: 'toinen', hosts: ['toinen.example'] }))).ok).toBe(true)
    expect(await shownAt('toinen.example:3000')).toMatchObject({ id: 'toinen' })
    expect(await shownAt('10.0.0.7')).toBeNull()
  })
})
