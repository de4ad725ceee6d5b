import type { CountyScope } from '~/kernel/county-scope'
import type { Day } from '~/kernel/times'
import type { Reader } from '~/platform/db/database.server'

/** The published consultations decided on a day or before, the earliest first. */
export async function findDecidedBy(scope: CountyScope, db: Reader, day: Day): Promise<{ id: string; slug: string }[]> {
  return await db.consultation.findMany({
    where: { countyId: scope.countyId, publishedAt: { not: null }, decisionOn: { lte: new Date(`${day}T00:00:00Z`) } },
    select: { id: true, slug: true }, orderBy: [{ decisionOn: 'asc' }, { id: 'asc' }],
  })
}

/** The day on which a published consultation is decided, locked against a new version until the transaction ends; null when there is none. */
export async function lockDecisionDay(scope: CountyScope, tx: Reader, id: string): Promise<Day | null> {
  const rows = await tx.$queryRaw<{ day: string }[]>`
    SELECT decision_on::text AS day FROM consultation WHERE county_id = ${scope.countyId} AND id = ${id}::uuid AND published_at IS NOT NULL FOR SHARE`
  return rows[0]?.day ?? null
}

/** The addresses of all published consultations, the earliest first. */
export async function listAll(scope: CountyScope, db: Reader): Promise<string[]> {
  const rows = await db.consultation.findMany({ where: { countyId: scope.countyId, publishedAt: { not: null } }, select: { slug: true }, orderBy: [{ opensAt: 'asc' }, { id: 'asc' }] })
  return rows.map(({ slug }) => slug)
}
