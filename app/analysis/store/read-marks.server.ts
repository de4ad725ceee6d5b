import type { CountyScope } from '~/kernel/county-scope'
import type { Reader, Transaction } from '~/platform/db/database.server'
import type { SourceKind } from '../contract'

/**
 * Notes that a source has been read; whether that is new. An answer must still be the revision that was read; one already
 * read as it stands keeps its first reader and time.
 */
export async function saveReadMark(scope: CountyScope, tx: Transaction, mark: { consultationId: string; sourceKind: SourceKind; sourceId: string; revision: number | null; readAt: Date; readBy: string | null }): Promise<boolean> {
  const { consultationId, sourceKind, sourceId, revision, readAt, readBy } = mark
  const count = await tx.$executeRaw`
    INSERT INTO read_mark (county_id, consultation_id, source_kind, source_id, read_at, read_by, source_revision)
    SELECT ${scope.countyId}, ${consultationId}::uuid, ${sourceKind}, id, ${readAt}, ${readBy}::uuid, revision
    FROM (
      SELECT id, revision FROM answers_public_responses
        WHERE ${sourceKind} = 'answer' AND county_id = ${scope.countyId} AND consultation_id = ${consultationId}::uuid AND id = ${sourceId}::uuid AND revision = ${revision}::int
      UNION ALL
      SELECT id, NULL::int FROM statements_public_arrived
        WHERE ${sourceKind} = 'statement' AND county_id = ${scope.countyId} AND consultation_id = ${consultationId}::uuid AND id = ${sourceId}::uuid
    ) AS existing
    ON CONFLICT (county_id, source_kind, source_id) DO UPDATE SET read_at = excluded.read_at, read_by = excluded.read_by, source_revision = excluded.source_revision
      WHERE read_mark.source_revision IS DISTINCT FROM excluded.source_revision`
  return count > 0
}

/** Which of the sources have been read as they now stand, and by whom. */
export async function findReadMarks(scope: CountyScope, db: Reader, sourceKind: SourceKind, sourceIds: readonly string[]): Promise<Map<string, { readBy: string | null }>> {
  if (sourceIds.length === 0) return new Map()
  const rows = await db.$queryRaw<{ source_id: string; read_by: string | null }[]>`
    SELECT m.source_id, m.read_by FROM read_mark m
    LEFT JOIN answers_public_responses r ON m.source_kind = 'answer' AND r.county_id = m.county_id AND r.id = m.source_id
    WHERE m.county_id = ${scope.countyId} AND m.source_kind = ${sourceKind} AND m.source_id = ANY(${sourceIds}::uuid[])
      AND (m.source_kind <> 'answer' OR m.source_revision = r.revision)`
  return new Map(rows.map((row) => [row.source_id, { readBy: row.read_by }]))
}

/** Read responses and statements counted anew: only what still counts, has own words and is as it was when it was read. */
export async function countRead(scope: CountyScope, db: Reader, consultationId: string): Promise<{ answers: number; statements: number }> {
  const rows = await db.$queryRaw<{ answers: number; statements: number }[]>`
    SELECT
      (SELECT count(*)::int FROM read_mark m JOIN answers_public_responses r ON r.county_id = m.county_id AND r.id = m.source_id
        WHERE m.county_id = ${scope.countyId} AND m.consultation_id = ${consultationId}::uuid AND m.source_kind = 'answer' AND m.source_revision = r.revision
          AND EXISTS (SELECT 1 FROM answers_public_by_person v WHERE v.county_id = r.county_id AND v.consultation_id = r.consultation_id AND v.response_id = r.id AND v.value->>'text' <> '')) AS answers,
      (SELECT count(*)::int FROM read_mark m JOIN statements_public_arrived s ON s.county_id = m.county_id AND s.id = m.source_id
        WHERE m.county_id = ${scope.countyId} AND m.consultation_id = ${consultationId}::uuid AND m.source_kind = 'statement') AS statements`
  return rows[0] ?? { answers: 0, statements: 0 }
}

/** The arrived statements of a consultation, the earliest first, each with whether somebody has read it. */
export async function findStatementsByReading(scope: CountyScope, db: Reader, consultationId: string): Promise<{ id: string; isRead: boolean }[]> {
  const rows = await db.$queryRaw<{ id: string; is_read: boolean }[]>`
    SELECT s.id, m.source_id IS NOT NULL AS is_read FROM statements_public_arrived s
    LEFT JOIN read_mark m ON m.county_id = s.county_id AND m.source_kind = 'statement' AND m.source_id = s.id
    WHERE s.county_id = ${scope.countyId} AND s.consultation_id = ${consultationId}::uuid ORDER BY s.submitted_at, s.id`
  return rows.map((row) => ({ id: row.id, isRead: row.is_read }))
}

/** Takes away the mark of a source; whether there was one. */
export async function deleteReadMark(scope: CountyScope, tx: Transaction, { sourceKind, sourceId }: { sourceKind: SourceKind; sourceId: string }): Promise<boolean> {
  const { count } = await tx.readMark.deleteMany({ where: { countyId: scope.countyId, sourceKind, sourceId } })
  return count > 0
}
