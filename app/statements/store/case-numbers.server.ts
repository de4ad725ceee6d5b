import type { CountyScope } from '~/kernel/county-scope'
import type { Reader } from '~/platform/db/database.server'

/**
 * The case number of a consultation and the running number of its next document. Holds the series until the
 * transaction ends, so that two statements that arrive together get two numbers. Null when nothing is published.
 */
export async function nextOfCase(scope: CountyScope, tx: Reader, consultationId: string): Promise<{ caseNumber: string; ordinal: number } | null> {
  await tx.$queryRaw`SELECT 1 AS held FROM (SELECT pg_advisory_xact_lock(hashtextextended(${`documents/${scope.countyId}/${consultationId}`}, 0))) AS locked`
  const rows = await tx.$queryRaw<{ case_number: string; given: number }[]>`
    SELECT c.case_number,
      (SELECT count(*)::int FROM statement s WHERE s.county_id = c.county_id AND s.consultation_id = c.id AND s.document_number IS NOT NULL) AS given
    FROM consultations_public_cases c WHERE c.county_id = ${scope.countyId} AND c.id = ${consultationId}::uuid`
  const found = rows[0]
  return found ? { caseNumber: found.case_number, ordinal: found.given + 1 } : null
}
