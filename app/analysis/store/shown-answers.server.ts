import type { CountyScope } from '~/kernel/county-scope'
import type { Reader, Transaction } from '~/platform/db/database.server'
import type { GroupSince } from '../rules/letting-in'

/** Whether answering is over at a moment. */
export async function isClosed(scope: CountyScope, db: Reader, consultationId: string, now: Date): Promise<boolean> {
  const rows = await db.$queryRaw<{ closed: boolean }[]>`
    SELECT closes_at < ${now} AS closed FROM consultations_public_schedule WHERE county_id = ${scope.countyId} AND id = ${consultationId}::uuid`
  return rows[0]?.closed ?? false
}

/** How many answers are others than the shown counts are of: new, changed or gone; `arrived` of them are new. Each counts once, however often it was changed. */
export async function countChanged(scope: CountyScope, db: Reader, consultationId: string): Promise<{ changed: number; arrived: number }> {
  const rows = await db.$queryRaw<{ changed: number; arrived: number }[]>`
    SELECT count(*) FILTER (WHERE s.revision IS DISTINCT FROM r.revision)::int AS changed, count(*) FILTER (WHERE s.response_id IS NULL)::int AS arrived
    FROM (SELECT id, revision FROM answers_public_responses WHERE county_id = ${scope.countyId} AND consultation_id = ${consultationId}::uuid) r
    FULL JOIN (SELECT response_id, revision FROM tallied_response WHERE county_id = ${scope.countyId} AND consultation_id = ${consultationId}::uuid) s ON s.response_id = r.id`
  return rows[0] ?? { changed: 0, arrived: 0 }
}

/** The groups of all answers there are: how many are as they were when they were counted, and how many are not. */
export async function findGroupsSince(scope: CountyScope, db: Reader, consultationId: string): Promise<GroupSince[]> {
  return await db.$queryRaw<GroupSince[]>`
    SELECT g.dimension, g.name, count(*) FILTER (WHERE s.revision = r.revision)::int AS same, count(*) FILTER (WHERE s.revision IS DISTINCT FROM r.revision)::int AS other
    FROM answers_public_responses r
    LEFT JOIN tallied_response s ON s.county_id = r.county_id AND s.consultation_id = r.consultation_id AND s.response_id = r.id
    CROSS JOIN LATERAL (VALUES ('channel', r.channel), ('locale', r.locale), ('municipality', coalesce(r.municipality, ''))) AS g(dimension, name)
    WHERE r.county_id = ${scope.countyId} AND r.consultation_id = ${consultationId}::uuid GROUP BY 1, 2`
}

/** Notes that the counts are of the answers as they now stand, but for so many of the new ones. */
export async function letIn(scope: CountyScope, tx: Transaction, consultationId: string, heldBack: number): Promise<void> {
  const waiting = await tx.$queryRaw<{ id: string }[]>`
    SELECT r.id::text AS id FROM answers_public_responses r
    WHERE r.county_id = ${scope.countyId} AND r.consultation_id = ${consultationId}::uuid
      AND NOT EXISTS (SELECT 1 FROM tallied_response s WHERE s.county_id = r.county_id AND s.consultation_id = r.consultation_id AND s.response_id = r.id)
    ORDER BY r.id LIMIT ${heldBack}`
  await tx.$executeRaw`
    DELETE FROM tallied_response s WHERE s.county_id = ${scope.countyId} AND s.consultation_id = ${consultationId}::uuid
      AND NOT EXISTS (SELECT 1 FROM answers_public_responses r WHERE r.county_id = s.county_id AND r.id = s.response_id AND r.revision = s.revision)`
  await tx.$executeRaw`
    INSERT INTO tallied_response (county_id, consultation_id, response_id, revision)
    SELECT county_id, consultation_id, id, revision FROM answers_public_responses
    WHERE county_id = ${scope.countyId} AND consultation_id = ${consultationId}::uuid AND id <> ALL(${waiting.map(({ id }) => id)}::uuid[])
    ON CONFLICT DO NOTHING`
}
