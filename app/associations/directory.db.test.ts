import { beforeAll, describe, expect, it } from 'vitest'
import { testDatabase, workFor } from '../../tests/support/database'
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
    await database.db.association.deleteMany({ where: { slug: 'hajotettu' } })
  })

  it('takes a sign that somebody types for that sign', async () => {
    expect(await found({ q: '%' })).toEqual([])
    expect(await found({ q: 'muisti_airaita' })).toEqual([])
  })
})
