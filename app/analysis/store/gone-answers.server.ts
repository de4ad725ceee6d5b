import type { CountyScope } from '~/kernel/county-scope'
import type { Transaction } from '~/platform/db/database.server'

/** Deletes passages and read marks of a consultation's answers that no longer count. Gives how many. */
export async function deleteMarksOfGoneAnswers(scope: CountyScope, tx: Transaction, consultationId: string): Promise<number> {
  const passages = await tx.$executeRaw`
    DELETE FROM passage p WHERE p.county_id = ${scope.countyId} AND p.consultation_id = ${consultationId}::uuid AND p.source_kind = 'answer'
      AND NOT EXISTS (SELECT 1 FROM answers_public_responses r WHERE r.county_id = p.county_id AND r.id = p.source_id)`
  const marks = await tx.$executeRaw`
    DELETE FROM read_mark m WHERE m.county_id = ${scope.countyId} AND m.consultation_id = ${consultationId}::uuid AND m.source_kind = 'answer'
      AND NOT EXISTS (SELECT 1 FROM answers_public_responses r WHERE r.county_id = m.county_id AND r.id = m.source_id)`
  return passages + marks
}
