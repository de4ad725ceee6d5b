import type { CountyScope } from '~/kernel/county-scope'
import type { Reader } from '~/platform/db/database.server'
import { Prisma } from '~/platform/db/generated/prisma/client.ts'
import type { ReadingFilters } from '../rules/reading-filters'

/**
 * The ids of the responses with own words for a person to read that pass the filters, in the wanted order, at most `limit`, from the one
 * after `filters.after`. Pages go by key: what arrives meanwhile is neither lost nor shown twice.
 */
export async function findReadingIds(scope: CountyScope, db: Reader, consultationId: string, filters: ReadingFilters, reader: string | null, limit: number): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT r.id FROM answers_public_responses r
    WHERE r.county_id = ${scope.countyId} AND r.consultation_id = ${consultationId}::uuid
      AND EXISTS (SELECT 1 FROM answers_public_by_person v WHERE v.county_id = r.county_id AND v.consultation_id = r.consultation_id AND v.response_id = r.id AND v.value->>'text' <> ''
        ${filters.question ? Prisma.sql`AND v.question_id = ${filters.question}` : Prisma.empty})
      ${filters.channel ? Prisma.sql`AND r.channel = ${filters.channel}` : Prisma.empty}
      ${filters.locales ? Prisma.sql`AND r.locale = ANY(${filters.locales})` : Prisma.empty}
      ${byPlace(filters.from)}
      ${byReading(filters.state, reader)}
      ${afterKey(scope, filters)}
    ORDER BY ${orderBy(filters.order)} LIMIT ${limit}`
  return rows.map((row) => row.id)
}

function byPlace(from: ReadingFilters['from']): Prisma.Sql {
  switch (from?.kind) {
    case undefined: return Prisma.empty
    case 'municipality': return Prisma.sql`AND r.municipality = ${from.id}`
    case 'elsewhere': return Prisma.sql`AND r.municipality IS NOT NULL AND NOT r.municipality = ANY(${from.county})`
    case 'not-said': return Prisma.sql`AND r.municipality IS NULL`
  }
}

function byReading(state: ReadingFilters['state'], reader: string | null): Prisma.Sql {
  if (state === 'all') return Prisma.empty
  const mark = Prisma.sql`EXISTS (SELECT 1 FROM read_mark m WHERE m.county_id = r.county_id AND m.source_kind = 'answer' AND m.source_id = r.id
    AND m.source_revision = r.revision ${state === 'mine' ? Prisma.sql`AND m.read_by = ${reader}::uuid` : Prisma.empty})`
  return state === 'mine' ? Prisma.sql`AND ${mark}` : Prisma.sql`AND NOT ${mark}`
}

// The key of the last row is looked up here, so that no exact time of an answer stands in an address.
function afterKey(scope: CountyScope, { order, after }: ReadingFilters): Prisma.Sql {
  if (!after) return Prisma.empty
  if (order === 'drawn') return Prisma.sql`AND r.id > ${after}::uuid`
  const last = Prisma.sql`(SELECT received_at, id FROM answers_public_responses WHERE county_id = ${scope.countyId} AND id = ${after}::uuid)`
  // Withdrawn meanwhile, it leads nowhere: the list begins anew.
  return order === 'newest' ? Prisma.sql`AND coalesce((r.received_at, r.id) < ${last}, true)` : Prisma.sql`AND coalesce((r.received_at, r.id) > ${last}, true)`
}

function orderBy(order: ReadingFilters['order']): Prisma.Sql {
  if (order === 'drawn') return Prisma.sql`r.id`
  return order === 'newest' ? Prisma.sql`r.received_at DESC, r.id DESC` : Prisma.sql`r.received_at, r.id`
}
