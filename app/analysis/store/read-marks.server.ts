import type { CountyScope } from '~/kernel/county-scope'
import type { Reader, Transaction } from '~/platform/db/database.server'
import type { SourceKind } from '../contract'

/** Notes that the sources have been read; one that was edited since gets the later time, one already read keeps its own. */
export async function saveReadMarks(scope: CountyScope, tx: Transaction, marks: { consultationId: string; sourceKind: SourceKind; sourceIds: readonly string[]; readAt: Date; readBy: string | null }): Promise<number> {
  const { consultationId, sourceKind, sourceIds, readAt, readBy } = marks
  return await tx.$executeRaw`
    INSERT INTO read_mark (county_id, consultation_id, source_kind, source_id, read_at, read_by)
    SELECT ${scope.countyId}, ${consultationId}::uuid, ${sourceKind}, id, ${readAt}, ${readBy}::uuid
    FROM (
      SELECT r.id FROM answers_public_responses r WHERE ${sourceKind} = 'answer' AND r.county_id = ${scope.countyId} AND r.consultation_id = ${consultationId}::uuid AND r.id = ANY(${sourceIds}::uuid[])
        AND NOT EXISTS (SELECT 1 FROM read_mark m WHERE m.county_id = r.county_id AND m.source_kind = 'answer' AND m.source_id = r.id AND m.read_at >= coalesce(r.edited_at, m.read_at))
      UNION ALL
      SELECT id FROM statements_public_arrived WHERE ${sourceKind} = 'statement' AND county_id = ${scope.countyId} AND consultation_id = ${consultationId}::uuid AND id = ANY(${sourceIds}::uuid[])
    ) AS existing
    ON CONFLICT (county_id, source_kind, source_id) DO UPDATE SET read_at = excluded.read_at, read_by = excluded.read_by`
}

/** Which of the sources have been read as they now stand, and by whom. */
export async function findReadMarks(scope: CountyScope, db: Reader, sourceKind: SourceKind, sourceIds: readonly string[]): Promise<Map<string, { readBy: string | null }>> {
  if (sourceIds.length === 0) return new Map()
  const rows = await db.$queryRaw<{ source_id: string; read_by: string | null }[]>`
    SELECT m.source_id, m.read_by FROM read_mark m
    LEFT JOIN answers_public_responses r ON m.source_kind = 'answer' AND r.county_id = m.county_id AND r.id = m.source_id
    WHERE m.county_id = ${scope.countyId} AND m.source_kind = ${sourceKind} AND m.source_id = ANY(${sourceIds}::uuid[])
      AND (r.edited_at IS NULL OR m.read_at >= r.edited_at)`
  return new Map(rows.map((row) => [row.source_id, { readBy: row.read_by }]))
}

/** Read responses and statements counted anew: only what still counts, has own words and is as it was when it was read. */
export async function countRead(scope: CountyScope, db: Reader, consultationId: string): Promise<{ answers: number; statements: number }> {
  const rows = await db.$queryRaw<{ answers: number; statements: number }[]>`
    SELECT
      (SELECT count(*)::int FROM read_mark m JOIN answers_public_responses r ON r.county_id = m.county_id AND r.id = m.source_id
        WHERE m.county_id = ${scope.countyId} AND m.consultation_id = ${consultationId}::uuid AND m.source_kind = 'answer' AND m.read_at >= coalesce(r.edited_at, m.read_at)
          AND EXISTS (SELECT 1 FROM answers_public_by_person v WHERE v.county_id = r.county_id AND v.consultation_id = r.consultation_id AND v.response_id = r.id AND v.value->>'text' <> '')) AS answers,
      (SELECT count(*)::int FROM read_mark m JOIN statements_public_arrived s ON s.county_id = m.county_id AND s.id = m.source_id
        WHERE m.county_id = ${scope.countyId} AND m.consultation_id = ${consultationId}::uuid AND m.source_kind = 'statement') AS statements`
  return rows[0] ?? { answers: 0, statements: 0 }
}

/** Read marks of answers given after an instant: what a page adds to the tally so that its number is right at once. */
export async function countMarksSince(scope: CountyScope, db: Reader, consultationId: string, since: Date): Promise<number> {
  return await db.readMark.count({ where: { countyId: scope.countyId, consultationId, sourceKind: 'answer', readAt: { gt: since } } })
}
