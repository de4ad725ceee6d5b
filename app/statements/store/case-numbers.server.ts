import type { CountyScope } from '~/kernel/county-scope'
import type { Reader } from '~/platform/db/database.server'

/**
 * The case number of a consultation and the running number of its next document. Holds the series until the
 * transaction ends, so that two statements that arrive together get two numbers. Null when nothing is published.
 */
export async function nextOfCase(scope: CountyScope, tx: Reader, consultationId: string): Promise<{ caseNumber: string; ordinal: number } | null> {
  const cases = await tx.$queryRaw<{ case_number: string }[]>`
    SELECT case_number FROM consultations_public_cases WHERE county_id = ${scope.countyId} AND id = ${consultationId}::uuid`
  const caseNumber = cases[0]?.case_number
  if (caseNumber === undefined) return null
  await tx.$queryRaw`SELECT 1 AS held FROM (SELECT pg_advisory_xact_lock(hashtextextended(${`documents/${scope.countyId}/${caseNumber}`}, 0))) AS locked`
  // A case may hold several consultations, its early round for one: they share one series.
  const rows = await tx.$queryRaw<{ given: number }[]>`
    SELECT count(*)::int AS given FROM statement s JOIN consultations_public_cases c ON c.county_id = s.county_id AND c.id = s.consultation_id
    WHERE c.county_id = ${scope.countyId} AND c.case_number = ${caseNumber} AND s.document_number IS NOT NULL`
  return { caseNumber, ordinal: (rows[0]?.given ?? 0) + 1 }
}
