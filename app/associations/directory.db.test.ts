import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { testDatabase, workFor } from '../../tests/support/database'
import { searchable } from '~/kernel/searching'
import { registerAssociation } from './commands/register-association.server'
import { associationDirectory } from './queries/association-directory.server'
import { anAssociation } from './testing/an-association'

const database = await testDatabase()
const work = workFor(database)
const PLACES = { aallonranta: ['Aallonranta', 'Vågstrand'], lehtovaara: ['Lehtovaara', 'Lövberga'] }
const found = async (search: { q?: string; municipality?: string }) => (await associationDirectory(work, search, PLACES)).associations.map(({ slug }) => slug).sort()

beforeAll(async () => {
  for (const given of [anAssociation(), anAssociation({ slug: 'toinen', municipality: 'lehtovaara', businessId: '9000005-4' })]) {
    const { registerNumber: _one, businessId: _other, ...association } = given
    expect(await registerAssociation(work, association)).toMatchObject({ ok: true })
  }
})

describe('the directory of associations', () => {
  it('is searched by words, and by the name of a place in any language', async () => {
    expect(await found({})).toEqual(['muistiyhdistys', 'toinen'])
    expect(await found({ q: 'muistisairaita läheisiään' })).toEqual(['muistiyhdistys', 'toinen'])
    expect(await found({ q: 'lövberga' })).toEqual(['toinen'])
    expect(await found({ q: 'omaishoito vågstrand' })).toEqual(['muistiyhdistys'])
    expect(await found({ q: 'omaishoito', municipality: 'lehtovaara' })).toEqual(['toinen'])
  })

  it('is searched however letters were composed when it was written and when it is searched', async () => {
    const written = { ...anAssociation({ slug: 'hajotettu', businessId: '9000007-0' }), description: { fi: 'Äärijärven öljylamput'.normalize('NFD') } }
    const { registerNumber: _one, businessId: _other, ...association } = written
    expect(await registerAssociation(work, association)).toMatchObject({ ok: true })
    for (const form of ['NFC', 'NFD']) expect(await found({ q: 'ÄÄRIJÄRVEN öljy'.normalize(form) })).toEqual(['hajotettu'])
    expect(await found({ q: 'aarijarven oljy' })).toEqual(['hajotettu'])
    await database.db.association.deleteMany({ where: { slug: 'hajotettu' } })
  })

  it('finds what was kept before marks on letters were left out', async () => {
    const words = 'Äärijärven öljylamput på Åland, Čohkka\nЙод'
    const before = { slug: 'ennen', searchText: words.toLowerCase().replace('ä', 'Ä') }
    const kept = { name: { fi: 'Ennen' }, kind: 'umbrella', description: {}, verification: 'coordinator', createdAt: work.now }
    await database.db.association.create({ data: { countyId: work.scope.countyId, id: crypto.randomUUID(), ...kept, ...before } })
    await database.pool.query(readFileSync('prisma/migrations/20261127041100_search_without_marks_on_letters/migration.sql', 'utf8'))
    expect((await database.db.association.findFirstOrThrow({ where: { slug: 'ennen' } })).searchText).toBe(searchable([words]))
    for (const q of ['äärijärven åland', 'aarijarven aland čohkka']) expect(await found({ q })).toEqual(['ennen'])
    await database.db.association.deleteMany({ where: { slug: 'ennen' } })
  })

  it('takes a sign that somebody types for that sign', async () => {
    expect(await found({ q: '%' })).toEqual([])
    expect(await found({ q: 'muisti_airaita' })).toEqual([])
  })
})
