import { expect, test } from 'vitest'
import { testDatabase, workFor } from './database'
import { dumpOf, placesOf } from './dump'
import { inTransaction, recordChange } from '~/platform/db/work.server'

const database = await testDatabase()

test('a text is found wherever it stands: in words, JSON, lists, bytes and jobs', async () => {
  const text = '010180-9026'
  expect(placesOf(await dumpOf(database.pool), text)).toEqual([])
  await database.pool.query(`INSERT INTO county (id, code, legal_profile, name, original_locale, required_locales, offered_locales, settings, valid_from) VALUES ('x', '1', 'county', '{"fi": "a ${text} b"}', 'fi', '{fi,${text}}', '{fi}', '{"deep": [{"er": "${text}"}]}', now())`)
  await database.pool.query(`INSERT INTO person_key (county_id, provider, key_digest, person_id, linked_at) VALUES ('x', 'strong', convert_to('${text}', 'UTF8'), gen_random_uuid(), now())`)
  await inTransaction(workFor(database), async (inside) => {
    await recordChange(inside, { action: 'test.happened', subject: { kind: 'x' }, event: { name: 'test.happened', payload: { text } } })
  })
  expect(placesOf(await dumpOf(database.pool), text)).toEqual([
    'graphile_worker._private_jobs.payload', 'public.county.name', 'public.county.required_locales', 'public.county.settings', 'public.person_key.key_digest',
  ])
})
