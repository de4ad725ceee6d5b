import type pg from 'pg'
import { refreshTallies } from '~/analysis/commands/refresh-tallies.server'
import { scopeOf } from '~/kernel/county-scope'
import { openDatabase } from '~/platform/db/database.server'

// Every stored answer is that of somebody in the demonstration, in turn, given at another moment.
const IN_TURN = `generate_series(1, $3::int) i JOIN unnest($4::uuid[]) WITH ORDINALITY AS m(id, place) ON m.place = 1 + i % cardinality($4::uuid[])`
const RESPONSES = `
  INSERT INTO response (county_id, id, consultation_id, version_number, draft_id, code_digest, read_code_digest, locale, channel, municipality, received_at, revision)
  SELECT r.county_id, md5('bench response ' || i)::uuid, r.consultation_id, r.version_number, md5('bench draft ' || i)::uuid,
    sha256(('bench code ' || i)::bytea), sha256(('bench read code ' || i)::bytea), r.locale, r.channel, r.municipality, c.opens_at + (now() - c.opens_at) * (i::float8 / $3), 1
  FROM ${IN_TURN} JOIN response r ON r.county_id = $1 AND r.id = m.id JOIN consultation c ON c.county_id = $1 AND c.id = $2`
const ANSWERS = `
  INSERT INTO answer (county_id, response_id, question_id, consultation_id, value)
  SELECT a.county_id, md5('bench response ' || i)::uuid, a.question_id, a.consultation_id, a.value
  FROM ${IN_TURN} JOIN answer a ON a.county_id = $1 AND a.consultation_id = $2 AND a.response_id = m.id`

/** Stores answers until there are `size`, shaped like those of the demonstration, and counts them as the product does. */
export async function fillAnswers(url: string, { countyId, slug, size }: { countyId: string; slug: string; size: number }): Promise<void> {
  const { db, pool, close } = openDatabase(url, { max: 2 })
  try {
    const { id, seeded } = await consultation(pool, countyId, slug)
    for (const sql of [RESPONSES, ANSWERS]) await pool.query(sql, [countyId, id, size - seeded.length, seeded])
    await pool.query('VACUUM ANALYZE')
    await refreshTallies({ scope: scopeOf(countyId), db, now: new Date(), actor: { kind: 'system' }, requestId: 'bench' }, { consultationId: id })
    const after = await consultation(pool, countyId, slug)
    if (after.seeded.length !== size) throw new Error(`${after.seeded.length} answers are stored instead of ${size}`)
  } finally {
    await close()
  }
}

async function consultation(pool: pg.Pool, countyId: string, slug: string): Promise<{ id: string; seeded: string[] }> {
  const { rows } = await pool.query<{ id: string; seeded: string[] }>(
    'SELECT c.id, ARRAY(SELECT r.id FROM response r WHERE r.county_id = c.county_id AND r.consultation_id = c.id ORDER BY r.id) AS seeded FROM consultation c WHERE c.county_id = $1 AND c.slug = $2',
    [countyId, slug],
  )
  if (!rows[0]) throw new Error(`There is no consultation "${slug}" in the demonstration`)
  return rows[0]
}
