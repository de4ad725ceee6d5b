import type { CountyScope } from '~/kernel/county-scope'
import type { Reader } from '~/platform/db/database.server'
import { Prisma } from '~/platform/db/generated/prisma/client.ts'
import type { QueueFilters } from '../rules/queue-filters'
import { findTextsOfSources, type ModeratedText } from './texts.server'

/**
 * The texts that pass the filters, the riskiest first and among them the one that has waited longest, at most `limit`,
 * from the one after `filters.after`. Texts whose answer or statement is gone are left out at once.
 */
export async function findQueue(scope: CountyScope, db: Reader, filters: QueueFilters, limit: number): Promise<ModeratedText[]> {
  const rows = await db.$queryRaw<{ id: string; source_id: string }[]>`
    SELECT m.id, m.source_id FROM moderated_text m
    WHERE m.county_id = ${scope.countyId} AND ${standing}
      ${byState(filters.state)}
      ${filters.concern ? Prisma.sql`AND ${filters.concern} = ANY(m.concerns)` : Prisma.empty}
      ${filters.consultationId ? Prisma.sql`AND m.consultation_id = ${filters.consultationId}::uuid` : Prisma.empty}
      ${filters.after ? Prisma.sql`AND (-m.risk, m.found_at, m.id) > (SELECT -risk, found_at, id FROM moderated_text WHERE county_id = ${scope.countyId} AND id = ${filters.after}::uuid)` : Prisma.empty}
    ORDER BY m.risk DESC, m.found_at, m.id LIMIT ${limit}`
  const texts = await findTextsOfSources(scope, db, rows.map((row) => row.source_id))
  return rows.flatMap(({ id }) => texts.find((text) => text.id === id) ?? [])
}

/** How many texts wait, and how many of them at the highest risk. */
export async function countWaiting(scope: CountyScope, db: Reader): Promise<{ waiting: number; urgent: number }> {
  const rows = await db.$queryRaw<{ waiting: number; urgent: number }[]>`
    SELECT count(*)::int AS waiting, (count(*) FILTER (WHERE m.risk = 3))::int AS urgent FROM moderated_text m WHERE m.county_id = ${scope.countyId} AND m.state = 'waiting' AND ${standing}`
  return rows[0] ?? { waiting: 0, urgent: 0 }
}

const standing = Prisma.sql`CASE m.source_kind
  WHEN 'answer' THEN EXISTS (SELECT 1 FROM answers_public_by_person v WHERE v.county_id = m.county_id AND v.response_id = m.source_id AND v.question_id = m.part AND v.value->>'text' <> '')
  ELSE EXISTS (SELECT 1 FROM statements_public_arrived s WHERE s.county_id = m.county_id AND s.id = m.source_id) END`

function byState(state: QueueFilters['state']): Prisma.Sql {
  if (state === 'waiting') return Prisma.sql`AND m.state = 'waiting'`
  if (state === 'decided') return Prisma.sql`AND m.state = 'decided'`
  return state === 'hidden' ? Prisma.sql`AND m.shown <> 'as-written'` : Prisma.empty
}
